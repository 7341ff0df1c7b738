# SPDX-FileCopyrightText: 2026 The CEMS Commissioner authors
# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=bash
# What installer/demo, tests/run and .ci/run share: packages that are missing, and a build with bounded output.
# Sourced, after "set -euo pipefail".

cems_root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
cems_packages_file=$cems_root/installer/deps-debian.txt

say() { printf '== %s\n' "$*"; }
die() {
    printf 'Error: %s\n' "$*" >&2
    exit 1
}

# packages_of GROUP...: the packages of these groups of deps-debian.txt.
packages_of() {
    local group
    for group in "$@"; do
        awk -v wanted="[$group]" '/^\[/ { on = ($0 == wanted) } on && /^[a-z0-9]/' "$cems_packages_file"
    done
}

# missing_packages PACKAGE...: those that are not installed.
missing_packages() {
    local installed
    # dpkg-query fails when one of the names is unknown to it; the names it does know are all that counts.
    installed=$(dpkg-query -W -f '${Package} ${db:Status-Status}\n' "$@" 2>/dev/null || true)
    installed=$(awk '$2 == "installed" { print $1 }' <<<"$installed")
    printf '%s\n' "$@" | sort -u | grep -vxF -f <(printf '%s\n' "${installed:-none}") || true
}

# as_root COMMAND...: runs it as root, or returns 126 where that needs a person who is not there.
as_root() {
    if [ "$(id -u)" -eq 0 ]; then
        "$@"
    elif command -v sudo >/dev/null && sudo -n true 2>/dev/null; then
        sudo -n "$@"
    elif command -v sudo >/dev/null && [ -t 0 ] && [ -t 1 ]; then
        sudo "$@" # asks for the password itself
    else
        return 126
    fi
}

# install_missing GROUP...: installs what is missing of these groups; says nothing when nothing is.
install_missing() {
    local -a wanted missing apt=(apt-get -q -y --no-install-recommends -o DPkg::Lock::Timeout=300)
    mapfile -t wanted < <(packages_of "$@")
    if ! command -v dpkg-query >/dev/null; then
        say "This is no Debian: make sure by hand that what these packages hold is there: ${wanted[*]}"
        return 0
    fi
    mapfile -t missing < <(missing_packages "${wanted[@]}")
    [ ${#missing[@]} -gt 0 ] || return 0

    if ! as_root true; then
        printf 'These packages are missing: %s\nInstall them as root, then start this again:\n' "${missing[*]}" >&2
        printf '    apt-get update\n    apt-get install --no-install-recommends %s\n' "${missing[*]}" >&2
        exit 1
    fi
    local log=$cems_root/build/install.log
    mkdir -p "$cems_root/build"
    say "Installing ${#missing[@]} packages: ${missing[*]}"
    if ! as_root env DEBIAN_FRONTEND=noninteractive "${apt[@]}" update </dev/null >"$log" 2>&1 \
        || ! as_root env DEBIAN_FRONTEND=noninteractive "${apt[@]}" install "${missing[@]}" </dev/null >>"$log" 2>&1; then
        tail -n 20 "$log" >&2
        die "apt-get failed; all of its output is in $log"
    fi
}

# Compilations are kept (ccache) and linked fast (mold) where these are there; an own choice in the environment wins.
use_fast_tools() {
    if command -v ccache >/dev/null; then
        export CMAKE_CXX_COMPILER_LAUNCHER=${CMAKE_CXX_COMPILER_LAUNCHER-ccache}
    fi
    if command -v mold >/dev/null; then
        export LDFLAGS=${LDFLAGS--fuse-ld=mold}
    fi
}

# progress FILE: passes standard input on to FILE and shows ninja's counter, as one line that changes on a terminal
# and as one line per quarter elsewhere.
progress() {
    local terminal=0
    [ ! -t 1 ] || terminal=1
    awk -v log_file="$1" -v terminal="$terminal" '
        { print > log_file }
        match($0, /^\[[0-9]+\/[0-9]+\]/) {
            split(substr($0, 2, RLENGTH - 2), n, "/")
            if (terminal) printf "\r   %d of %d", n[1], n[2]
            else if (int(4 * n[1] / n[2]) > quarter) { quarter = int(4 * n[1] / n[2]); printf "   %d of %d\n", n[1], n[2] }
            fflush()
        }
        END { if (terminal) printf "\r\033[K" }'
}

# configure NAME PRESET [CMAKE OPTIONS...]: into build/NAME.
configure() {
    local folder=$cems_root/build/$1 preset=$2
    shift 2
    mkdir -p "$folder"
    use_fast_tools
    if ! (cd "$cems_root" && cmake --preset "$preset" -B "$folder" "$@") >"$folder/configure.log" 2>&1; then
        tail -n 30 "$folder/configure.log" >&2
        die "CMake could not configure; its output is in $folder/configure.log"
    fi
}

# build NAME PRESET TARGETS [CMAKE OPTIONS...]: configures and builds into build/NAME, all targets when TARGETS is empty.
# On a failure the log is printed from the first broken command on, never more than 60 lines of it.
build() {
    local folder=$cems_root/build/$1 log=$cems_root/build/$1/build.log
    local -a targets=()
    [ -z "$3" ] || read -ra targets <<<"--target $3"
    say "Building build/$1"
    configure "$1" "$2" "${@:4}"
    if ! NINJA_STATUS='[%f/%t] ' cmake --build "$folder" --parallel "$(nproc)" "${targets[@]}" </dev/null 2>&1 \
        | progress "$log"; then
        awk '/^FAILED:/ { on = 1 } on && ++n <= 60' "$log" >&2
        die "The build failed; its output is in $log"
    fi
}

# run_tests NAME [CTEST ARGUMENTS...]: runs the tests of build/NAME. The last line is "N passed, M failed".
run_tests() {
    local folder=$cems_root/build/$1
    shift
    local log=$folder/test.log status=0
    say "Running the tests of ${folder#"$cems_root"/}"
    ctest --test-dir "$folder" --parallel "$(nproc)" --output-on-failure --no-tests=error "$@" </dev/null 2>&1 \
        | tee "$log" || status=$?
    awk '/tests passed, [0-9]+ tests failed out of/ { failed = $4; total = $NF }
         END { printf "%d passed, %d failed\n", total - failed, failed }' "$log"
    return "$status"
}
