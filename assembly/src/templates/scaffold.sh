#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# Makes new modules from the templates beside it. Called by the launcher: hims new-service | new-screen | new-device.
set -eu

templates=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
tree=$(cd "$templates/../../.." && pwd)
version=$(sed -n 's|^    <version>\(.*\)</version>|\1|p' "$tree/pom.xml" | head -n 1)

fail() {
    printf '%s\n' "$@" >&2
    exit 2
}

# --- names --------------------------------------------------------------------------------------------------------

keyword() {
    case $1 in
        abstract | assert | boolean | break | byte | case | catch | char | class | const | continue | default | do | double | else | enum | \
            extends | false | final | finally | float | for | goto | if | implements | import | instanceof | int | interface | long | native | \
            new | null | package | private | protected | public | return | short | static | strictfp | super | switch | synchronized | this | \
            throw | throws | transient | true | try | void | volatile | while) ;;
        *) return 1 ;;
    esac
}

# need_name WHAT NAME: a name that is a Java package, a table's prefix and an address at once.
need_name() {
    [[ $2 =~ ^[a-z][a-z0-9]{1,19}$ ]] || fail "\"$2\" is no name for a $1: 2 to 20 small letters and digits, first a letter, such as dietary."
    ! keyword "$2" || fail "\"$2\" is a word of Java and cannot be the name of a $1."
}

capitalised() { printf '%s' "${1^}"; }

need_absent() {
    local folder
    for folder in "$@"; do
        [ ! -e "$tree/$folder" ] || fail "$folder is there already; nothing was changed."
    done
}

# --- files --------------------------------------------------------------------------------------------------------

# fill: the text on the input with every placeholder replaced.
fill() {
    sed -e "s|@name@|$name|g" -e "s|@Name@|$Name|g" -e "s|@package@|$package|g" -e "s|@path@|${package/./\/}|g" \
        -e "s|@VENDOR@|${VENDOR:-}|g" -e "s|@MODEL@|${MODEL:-}|g"
}

# make TEMPLATE FOLDER
make() {
    local file path
    while IFS= read -r file; do
        path=$tree/$2/$(printf '%s' "${file#./}" | fill)
        mkdir -p "$(dirname "$path")"
        fill <"$templates/$1/$file" >"$path"
    done < <(cd "$templates/$1" && find . -type f | LC_ALL=C sort)
    printf 'made   %s\n' "$2"
}

# change FILE COMMAND...: what the command makes of the file; the file stays as it is when the command finds no place.
change() {
    local file=$1 new
    shift
    new=$("$@" <"$tree/$file") || fail "$file has no place for the new module."
    printf '%s\n' "$new" >"$tree/$file"
    printf 'wrote  %s\n' "$file"
}

# behind LINE TEXT: the text behind the first line with this content.
behind() {
    LINE=$1 TEXT=$2 awk '{ print } index($0, ENVIRON["LINE"]) && !done { print ENVIRON["TEXT"]; done = 1 } END { exit !done }'
}

# in_order HEAD TAIL KEY TEXT: the text among the lines of the form HEAD key TAIL (both regular expressions), by the order of the keys.
in_order() {
    HEAD=$1 TAIL=$2 KEY=$3 TEXT=$4 LC_ALL=C awk '
        $0 ~ ENVIRON["HEAD"] {
            key = $0; sub(ENVIRON["HEAD"], "", key); sub(ENVIRON["TAIL"], "", key)
            if (!done && key > ENVIRON["KEY"]) { print ENVIRON["TEXT"]; done = 1 }
            among = 1; print; next
        }
        among && !done { print ENVIRON["TEXT"]; done = 1 }
        { print }
        END { exit !done }'
}

# module POM NAME
module() {
    change "$1" in_order '^ *<module>' '<.*' "$2" "        <module>$2</module>"
}

# managed ARTIFACT...: other modules name it without a version.
managed() {
    local artifact
    for artifact in "$@"; do
        change pom.xml behind '<!-- Own modules: another bundle at run time -->' "            <dependency>
                <groupId>org.openhims</groupId>
                <artifactId>$artifact</artifactId>
                <version>\${project.version}</version>
                <scope>provided</scope>
            </dependency>"
    done
}

# listed FOLDER USES: the row of the README's table, from the first sentence of the module's own README.
listed() {
    local sentence
    sentence=$(sed -n 3p "$tree/$1/README.md")
    change README.md in_order '^\| \[' '\].*' "$1" "| [$1]($1) | $sentence | $2 |"
}

next_steps() {
    local folder jars=()
    for folder in "$@"; do
        jars+=("file:$tree/$folder/target/$(artifact "$folder")-$version.jar")
    done
    cat <<TEXT

Build and test:         ./mvnw install -pl $(IFS=,; printf '%s' "$*")
Into the running node:  ./hims console bundle:install -s ${jars[*]}
After a change:         ./hims console hims:update ${module_name:-$name} ${jars[-1]#file:}
For good:               ./hims stop; ./hims start; ./hims console hims:enable ${module_name:-$name}
TEXT
}

artifact() {
    case $1 in
        ui/*) printf 'hims-ui-%s' "${1#*/}" ;;
        *) printf 'hims-%s' "${1#*/}" ;;
    esac
}

# --- what can be made ---------------------------------------------------------------------------------------------

new_service() {
    [ $# -eq 1 ] || fail "./hims new-service <name>, such as: ./hims new-service dietary"
    name=$1 package=$1
    need_name service "$name"
    Name=$(capitalised "$name")
    need_absent "bundles/$name" "bundles/$name-api"
    ! grep -rqE "@Path\(\"$name[\"/]" --include='*.java' "$tree/bundles" "$tree/integrations" || fail "/api/v1/$name belongs to another module."
    make service-api "bundles/$name-api"
    make service "bundles/$name"
    module bundles/pom.xml "$name-api"
    module bundles/pom.xml "$name"
    managed "hims-$name" "hims-$name-api"
    change features/src/main/feature/api.xml in_order '^ *<bundle>mvn:org.openhims/hims-' '/.*' "$name-api" \
        "        <bundle>mvn:org.openhims/hims-$name-api/\${project.version}</bundle>"
    listed "bundles/$name" ""
    next_steps "bundles/$name-api" "bundles/$name"
}

new_screen() {
    [ $# -eq 1 ] || fail "./hims new-screen <service>, such as: ./hims new-screen dietary"
    name=$1 package=$1
    need_name screen "$name"
    Name=$(capitalised "$name")
    need_absent "ui/$name"
    [ -d "$tree/bundles/$name-api" ] || fail "There is no service $name. Make it first: ./hims new-service $name"
    [ -f "$tree/bundles/$name-api/src/main/java/org/openhims/$name/${Name}Notes.java" ] || fail \
        "The screen shows ${Name}Notes, the face of a service made by new-service, and $name has none." "Take a screen of ui/ as the pattern."
    make screen "ui/$name"
    module ui/pom.xml "$name"
    managed "hims-ui-$name"
    listed "ui/$name" "$(printf "%s\n" "$name" registration ui ui.parts | LC_ALL=C sort | paste -sd, | sed "s|,|, |g")"
    next_steps "ui/$name"
}

new_device() {
    local usage="./hims new-device <vendor> <model> [--protocol hl7|astm|folder], such as: ./hims new-device acme cbc9"
    local protocol=hl7
    [ $# -ge 2 ] || fail "$usage"
    local vendor=$1 model=$2
    shift 2
    if [ $# -gt 0 ]; then
        [ $# -eq 2 ] && [ "$1" = --protocol ] || fail "$usage"
        protocol=$2
    fi
    need_name vendor "$vendor"
    need_name model "$model"
    [[ $protocol =~ ^(hl7|astm|folder)$ ]] || fail "\"$protocol\" is no protocol: hl7, astm or folder."
    [ -d "$templates/device-$protocol" ] || fail "A node has no codec for $protocol yet, so there would be nothing that reads such a device."
    name=$vendor-$model package=$vendor.$model
    Name=$(capitalised "$vendor")$(capitalised "$model")
    VENDOR=${vendor^^} MODEL=${model^^}
    need_absent "integrations/device-$name"
    make "device-$protocol" "integrations/device-$name"
    module integrations/pom.xml "device-$name"
    managed "hims-device-$name"
    listed "integrations/device-$name" ""
    module_name=device-$name
    next_steps "integrations/device-$name"
}

case ${1:-} in
    new-service | new-screen | new-device)
        command=$1
        shift
        "${command/-/_}" "$@"
        ;;
    *) fail "new-service, new-screen or new-device" ;;
esac
