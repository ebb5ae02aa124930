@echo off
rem Starts Merchant Console: the window without arguments, a command with them.
rem Needs a Java 25, looked for in JAVA_HOME, on the PATH and in the usual folders.
setlocal enabledelayedexpansion
set "JAVA="
if defined JAVA_HOME call :try "%JAVA_HOME%"
if not defined JAVA for /f "delims=" %%j in ('where java 2^>nul') do call :try "%%~dpj.."
if not defined JAVA for /d %%d in ("%ProgramFiles%\Eclipse Adoptium\jdk-25*" "%ProgramFiles%\Java\jdk-25*" "%ProgramFiles%\Microsoft\jdk-25*" "%ProgramFiles%\Zulu\zulu-25*" "%USERPROFILE%\.jdks\*") do call :try "%%~d"
if not defined JAVA (
    echo Merchant Console needs a Java 25 and found none: install one, for example Eclipse Temurin 25, or set JAVA_HOME to where it is. 1>&2
    exit /b 1
)
endlocal & set "MERCHANT_CONSOLE_JAVA=%JAVA%"
"%MERCHANT_CONSOLE_JAVA%" ${program.flags} %JAVA_OPTS% -cp "%~dp0..\lib\*" ${main.class} %*
exit /b %ERRORLEVEL%

:try
if defined JAVA exit /b 0
if not exist "%~1\bin\java.exe" exit /b 0
findstr /b /c:"JAVA_VERSION=\"25" "%~1\release" >nul 2>&1 && set "JAVA=%~1\bin\java.exe"
exit /b 0
