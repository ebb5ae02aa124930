#!/bin/sh
# Starts Merchant Console: the window without arguments, a command with them.
# Needs a Java 25, looked for in JAVA_HOME, on the PATH and in the usual folders.

# The folder of this script, also when it was called through a link.
self=$0
while [ -h "$self" ]; do
    link=$(readlink "$self")
    case $link in
        /*) self=$link ;;
        *) self=$(dirname "$self")/$link ;;
    esac
done
home=$(cd "$(dirname "$self")/.." && pwd)

is_25() {
    [ -x "$1/bin/java" ] && grep -q '^JAVA_VERSION="25[."]' "$1/release" 2> /dev/null
}

java=
if [ -n "$JAVA_HOME" ] && is_25 "$JAVA_HOME"; then
    java=$JAVA_HOME/bin/java
elif command -v java > /dev/null && java -version 2>&1 | grep -q ' version "25[."]'; then
    java=java
else
    for candidate in /usr/lib/jvm/* /opt/java/* /opt/jdk* "$HOME"/.sdkman/candidates/java/* "$HOME"/.jdks/* \
        /Library/Java/JavaVirtualMachines/*/Contents/Home; do
        if is_25 "$candidate"; then
            java=$candidate/bin/java
            break
        fi
    done
fi
if [ -z "$java" ]; then
    echo 'Merchant Console needs a Java 25 and found none: install one (Eclipse Temurin 25, or the package openjdk-25-jdk) or set JAVA_HOME to where it is.' >&2
    exit 1
fi

exec "$java" ${program.flags} $JAVA_OPTS -cp "$home/lib/*" ${main.class} "$@"
