# shellcheck shell=bash
# To be sourced. find_jdk prints the home of a full JDK 25, or prints nothing and fails.
find_jdk() {
    local home
    for home in "${JAVA_HOME:-}" /usr/lib/jvm/* /opt/java/* /opt/jdk* "$HOME"/.sdkman/candidates/java/* "$HOME"/.jdks/* \
        /Library/Java/JavaVirtualMachines/*/Contents/Home; do
        if [ -x "$home/bin/javac" ] && grep -qs '^JAVA_VERSION="25[."]' "$home/release"; then
            printf '%s\n' "$home"
            return 0
        fi
    done
    return 1
}
