# Finds the tools that ./run and ./test need, and says in one line each what is missing. To be sourced by bash.
# Sets JAVA_HOME, MVN, and puts Java and Node first on PATH.

NEED_JAVA=25
NEED_MAVEN=3.8
NEED_NODE=20

fail() {
  printf '%s\n' "$@" >&2
  exit 1
}

# The major version of the JDK in a folder; nothing when it is none. A JRE will not do: the build needs javac.
java_major() {
  [ -x "$1/bin/javac" ] && [ -f "$1/release" ] || return 0
  sed -n 's/^JAVA_VERSION="\([0-9][0-9]*\).*/\1/p' "$1/release"
}

java_on_path() {
  local javac
  javac=$(command -v javac 2>/dev/null) || return 0
  # macOS has no readlink -f before 12.3; there the wrapper in /usr/bin is no JDK anyway.
  javac=$(readlink -f "$javac" 2>/dev/null) || return 0
  dirname "$(dirname "$javac")"
}

# What the person chose comes first; among what merely lies around, the lowest version that will do.
find_java() {
  local dir major best='' best_major=''
  for dir in "${APP_JAVA_HOME:-}" "${JAVA_HOME:-}" "$(java_on_path)"; do
    [ -n "$dir" ] || continue
    major=$(java_major "$dir")
    if [ -n "$major" ] && [ "$major" -ge "$NEED_JAVA" ]; then
      printf '%s\n' "$dir"
      return 0
    fi
  done
  for dir in /usr/lib/jvm/* /opt/* /opt/java/* /usr/local/lib/jvm/* "$HOME"/.sdkman/candidates/java/* "$HOME"/.jdks/* \
    /Library/Java/JavaVirtualMachines/*/Contents/Home "$HOME"/Library/Java/JavaVirtualMachines/*/Contents/Home \
    /opt/homebrew/opt/openjdk*/libexec/openjdk.jdk/Contents/Home; do
    major=$(java_major "$dir")
    if [ -n "$major" ] && [ "$major" -ge "$NEED_JAVA" ] && { [ -z "$best" ] || [ "$major" -lt "$best_major" ]; }; then
      best=$dir
      best_major=$major
    fi
  done
  [ -n "$best" ] && printf '%s\n' "$best"
}

# at_least 3.8 3.10.1: compares major, then minor.
at_least() {
  local want_major=${1%%.*} have_major=${2%%.*} want_minor=0 have_minor=0 rest
  case $1 in *.*) rest=${1#*.} want_minor=${rest%%[!0-9]*} ;; esac
  case $2 in *.*) rest=${2#*.} have_minor=${rest%%[!0-9]*} ;; esac
  have_major=${have_major##*[!0-9]}
  [ -n "$have_major" ] || return 1
  [ "$have_major" -gt "$want_major" ] || { [ "$have_major" -eq "$want_major" ] && [ "${have_minor:-0}" -ge "${want_minor:-0}" ]; }
}

find_maven() {
  local candidate version
  for candidate in "$(command -v mvn 2>/dev/null)" "${MAVEN_HOME:+$MAVEN_HOME/bin/mvn}" "${M2_HOME:+$M2_HOME/bin/mvn}" \
    /opt/maven/bin/mvn /opt/apache-maven*/bin/mvn "$HOME"/.sdkman/candidates/maven/current/bin/mvn; do
    [ -n "$candidate" ] && [ -x "$candidate" ] || continue
    version=$("$candidate" --version 2>/dev/null | sed -n 's/.*Apache Maven \([0-9][0-9.]*\).*/\1/p')
    if [ -n "$version" ] && at_least "$NEED_MAVEN" "$version"; then
      printf '%s\n' "$candidate"
      return 0
    fi
  done
}

find_node_bin() {
  local candidate version
  for candidate in "$(command -v node 2>/dev/null)" "$HOME"/.nvm/versions/node/*/bin/node /opt/node*/bin/node /usr/local/bin/node; do
    [ -n "$candidate" ] && [ -x "$candidate" ] || continue
    version=$("$candidate" --version 2>/dev/null)
    if at_least "$NEED_NODE" "${version#v}" && [ -x "$(dirname "$candidate")/npm" ]; then
      dirname "$candidate"
      return 0
    fi
  done
}

# require_tools java maven node: all that is missing is told at once, not one per attempt.
require_tools() {
  local tool missing=() node_bin
  for tool in "$@"; do
    case $tool in
      java)
        JAVA_HOME=$(find_java) || true
        if [ -n "$JAVA_HOME" ]; then
          export JAVA_HOME PATH="$JAVA_HOME/bin:$PATH"
        else
          missing+=("缺少 JDK ${NEED_JAVA} 或更高版本：安装后设置 JAVA_HOME（例如 https://adoptium.net）· JDK ${NEED_JAVA}+ not found: install one, or set APP_JAVA_HOME")
        fi
        ;;
      maven)
        MVN=$(find_maven) || true
        [ -n "$MVN" ] || missing+=("缺少 Maven ${NEED_MAVEN} 或更高版本：例如 apt-get install maven · Maven ${NEED_MAVEN}+ not found")
        ;;
      node)
        node_bin=$(find_node_bin) || true
        if [ -n "$node_bin" ]; then
          export PATH="$node_bin:$PATH"
        else
          missing+=("缺少 Node ${NEED_NODE} 或更高版本（含 npm）：例如 https://nodejs.org · Node ${NEED_NODE}+ with npm not found")
        fi
        ;;
    esac
  done
  [ ${#missing[@]} -eq 0 ] || fail "${missing[@]}"
}

# Chromium and a Chinese font, for the journey through the screens. Installed from Debian when that is allowed.
require_browser() {
  local missing=()
  find_chromium >/dev/null || missing+=(chromium)
  has_chinese_font || missing+=(fontconfig fonts-noto-cjk)
  if [ ${#missing[@]} -gt 0 ] && [ "$(id -u)" -eq 0 ] && command -v apt-get >/dev/null; then
    echo "安装 installing: ${missing[*]}"
    { apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "${missing[@]}"; } >/dev/null || true
  fi
  find_chromium >/dev/null || fail "缺少 Chromium：apt-get install chromium · Chromium not found (or set CHROMIUM to its path)"
  has_chinese_font || fail "缺少中文字体：apt-get install fontconfig fonts-noto-cjk · no Chinese font found"
  CHROMIUM=$(find_chromium)
  export CHROMIUM
}

find_chromium() {
  local name
  for name in ${CHROMIUM:+"$CHROMIUM"} chromium chromium-browser google-chrome google-chrome-stable; do
    command -v "$name" 2>/dev/null && return 0
  done
  return 1
}

has_chinese_font() {
  command -v fc-list >/dev/null && [ -n "$(fc-list :lang=zh family 2>/dev/null)" ]
}
