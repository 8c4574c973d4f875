#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# ./hims audit: the licences of what others wrote, a bill of materials, and what SpotBugs finds in what we wrote. Run after a build.
set -eu

tree=$(cd "$(dirname "${BASH_SOURCE[0]}")/../../.." && pwd)
notice=$tree/assembly/src/main/resources/THIRD-PARTY.txt
sbom=$tree/target/sbom.json

# forbidden FILE: the lines whose only licences are the GPL or AGPL, or unknown. A line begins with the licences in brackets.
# The classpath exception allows linking; another licence in the same line may be chosen instead.
forbidden() {
    grep -E '^ *\(' "$1" | grep -iE 'GPL|general public|unknown' \
        | grep -viE 'apache|\bEPL|eclipse|\bMPL|mozilla|\bMIT\b|\bBSD|CDDL|LGPL|lesser general|class-?path|w/ ?CPE'
}

audit() {
    cd "$tree"
    local maven=(./mvnw --batch-mode --quiet -Paudit -Dhims.suites=off)
    # The plug-in leaves a file alone whose libraries it finds unchanged, and then Karaf's would be missing from what follows.
    rm -f "$notice"
    "${maven[@]}" license:aggregate-add-third-party cyclonedx:makeAggregateBom "$@"
    local karafs
    karafs=$("$JAVA_HOME/bin/java" assembly/src/audit/Shipped.java assembly/target/assembly/system "$notice")
    printf '\nBrought by Apache Karaf and its HTTP service:\n%s\n' "$karafs" >>"$notice"
    if forbidden "$notice" >&2; then
        echo "These may not be shipped; take another library, or leave it out." >&2
        exit 1
    fi
    echo "Licences: $(grep -cE '^ *\(' "$notice") libraries, none forbidden; $notice"
    echo "Bill of materials: $sbom"
    "${maven[@]}" spotbugs:check "$@"
    echo "SpotBugs: nothing of high priority is left unexplained; the reasons are in assembly/src/audit/spotbugs-exclude.xml"
}

# Sourced, it only defines its functions, for the tests.
[ "${BASH_SOURCE[0]}" != "$0" ] || audit "$@"
