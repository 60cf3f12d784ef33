# Builds what ./run starts, and only when a source has changed since the last time. To be sourced by bash in the
# project's root, after toolchain.sh. What was built from which sources is noted in target/run.

APP=miniprogram-mock/app
H5="$APP/dist/build/h5"
BACKEND_JAR=backend/target/backend-0.1.0.jar
SANDBOX_JAR=miniprogram-mock/sandbox/target/sandbox-0.1.0.jar
BENCH=miniprogram-mock/bench
BENCH_CLASSES="$BENCH/target/classes"
BENCH_CLASSPATH="$BENCH/target/classpath"
NOTES=target/run

# A fingerprint of all files below the given paths: names and contents.
fingerprint() {
  local sum='sha256sum'
  command -v sha256sum >/dev/null || sum='shasum -a 256'
  # shellcheck disable=SC2086 # the command has arguments
  find "$@" \( -name node_modules -o -path "$APP/dist" -o -path "$APP/unpackage" \) -prune -o -type f -print0 |
    LC_ALL=C sort -z | xargs -0 $sum | $sum | cut -d' ' -f1
}

java_fingerprint() {
  printf '%s %s\n' "$JAVA_HOME" "$(fingerprint pom.xml backend/pom.xml backend/src/main miniprogram-mock/pom.xml \
    miniprogram-mock/platform/pom.xml miniprogram-mock/platform/src/main \
    miniprogram-mock/sandbox/pom.xml miniprogram-mock/sandbox/src/main)"
}

npm_fingerprint() { fingerprint "$APP/package.json" "$APP/package-lock.json"; }

h5_fingerprint() { fingerprint "$APP"; }

is_noted() { [ -f "$NOTES/$1" ] && [ "$(cat "$NOTES/$1")" = "$2" ]; }

note() {
  mkdir -p "$NOTES"
  printf '%s\n' "$2" >"$NOTES/$1"
}

# Runs a command with its output in a log, showing that it lives; when it fails, the end of the log is shown.
with_progress() {
  local title=$1 log="$NOTES/$2.log" pid status start=$SECONDS
  shift 2
  mkdir -p "$NOTES"
  printf '%s\n' "$title"
  "$@" >"$log" 2>&1 </dev/null &
  pid=$!
  # A background job of a script does not hear Ctrl-C by itself.
  trap 'kill "$pid" 2>/dev/null; wait "$pid" 2>/dev/null; exit 130' INT TERM
  while kill -0 "$pid" 2>/dev/null; do
    sleep 1
    if [ -t 1 ]; then
      printf '\r\033[K  %s s  %s' $((SECONDS - start)) "$(tail -n 1 "$log" 2>/dev/null | tr -d '\r\033' | cut -c1-60)"
    elif [ $(((SECONDS - start) % 15)) -eq 0 ]; then
      printf '  %s s\n' $((SECONDS - start))
    fi
  done
  wait "$pid" && status=0 || status=$?
  trap - INT TERM
  [ -t 1 ] && printf '\r\033[K'
  if [ "$status" -ne 0 ]; then
    tail -n 40 "$log" >&2
    fail "" "失败：$title（完整日志 $log）· failed, see the whole log there"
  fi
  printf '  完成 done, %s s\n' $((SECONDS - start))
}

build_java() {
  local now
  now=$(java_fingerprint)
  if [ -f "$BACKEND_JAR" ] && [ -f "$SANDBOX_JAR" ] && is_noted java "$now"; then
    return 0
  fi
  with_progress "构建后端与沙箱（首次需下载依赖）· building backend and sandbox" java \
    "$MVN" -B -ntp -Dmaven.test.skip=true -pl "!$BENCH" package
  note java "$now"
}

# The bench needs the product as it is, so both are built together.
build_bench() {
  local now
  now="$(java_fingerprint) $(fingerprint "$BENCH/pom.xml" "$BENCH/src/main")"
  if [ -f "$BACKEND_JAR" ] && [ -f "$BENCH_CLASSPATH" ] && is_noted bench "$now"; then
    return 0
  fi
  with_progress "构建后端与压测程序（首次需下载依赖）· building backend and bench" bench \
    "$MVN" -B -ntp -Dmaven.test.skip=true -pl "$BENCH" -am package
  note java "$(java_fingerprint)"
  note bench "$now"
}

install_app() {
  local now
  now=$(npm_fingerprint)
  if [ -d "$APP/node_modules" ] && is_noted npm "$now"; then
    return 0
  fi
  with_progress "安装小程序依赖 · installing the mini-program's dependencies" npm npm --prefix "$APP" ci --no-audit --no-fund
  note npm "$now"
}

build_h5() {
  local now
  now=$(h5_fingerprint)
  if [ -f "$H5/index.html" ] && is_noted h5 "$now"; then
    return 0
  fi
  install_app
  with_progress "构建小程序（浏览器版）· building the mini-program for the browser" h5 npm --prefix "$APP" run build:h5
  note h5 "$now"
}
