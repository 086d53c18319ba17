# Shared by the scripts: where the project is, and the system packages it needs.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

# What the program is built from, and what the tests drive it with.
build_packages="libncurses-dev libsodium-dev libsqlite3-dev pkg-config"
test_packages="tmux python3 python3-nacl sqlite3"
bench_packages="less tig git python3"

# Installs what is missing of the named Debian packages, and says so. Asks for sudo only where it is needed.
install_packages() {
    local missing=() package
    for package in "$@"; do
        dpkg-query -W -f='${Status}' "$package" 2>/dev/null | grep -q "ok installed" || missing+=("$package")
    done
    [ ${#missing[@]} -eq 0 ] && return 0
    local become=()
    if [ "$(id -u)" -ne 0 ]; then
        command -v sudo >/dev/null || {
            echo "Mangler: ${missing[*]}. Be den som drifter maskinen om å installere dem." >&2
            exit 1
        }
        become=(sudo)
    fi
    echo "Installerer: ${missing[*]}" >&2
    "${become[@]}" apt-get update -qq
    "${become[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "${missing[@]}" >&2
}

# Says what is missing where there is no Swift.
need_swift() {
    command -v swift >/dev/null && return 0
    echo "Finner ikke Swift. Installer Swift 6.1 eller nyere fra swift.org, og prøv igjen." >&2
    exit 1
}

# The content files are taken in by the assembler, which SwiftPM does not follow: make it look again where one is newer.
freshen_content() {
    local list=Sources/CInnhold/CInnhold.c
    if [ -n "$(find Sources/Guidance/Innhold -newer "$list" -print -quit)" ]; then touch "$list"; fi
}
