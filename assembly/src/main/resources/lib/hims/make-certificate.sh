#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# make-certificate.sh FOLDER NAME...: the certificate of a node that others reach over the network, from a local CA made at the first call.
# FOLDER gets ca.crt (to be installed on the browsers' machines), ca.p12, server.p12 and password. Names are host names or addresses.
# A certificate is made anew for other names and 100 days before it ends; the launcher calls this at each start, the running node twice a day.
# HIMS_TLS_CERTIFICATE, HIMS_TLS_KEY and HIMS_TLS_KEY_PASSWORD give a certificate of the hospital's own instead.
# So does a server.p12 (alias "server", password in the file password) with no ca.p12 beside it; it is left alone.
set -eu
umask 077

lib=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
folder=$1
shift
keytool=$JAVA_HOME/bin/keytool
valid_days=800    # browsers take no certificate of more than 825
renew_days=700

mkdir -p "$folder"
cd "$folder"
[ -s password ] || head -c 24 /dev/urandom | od -An -vtx1 | tr -d ' \n' >password
HIMS_TLS_PASSWORD=$(cat password)
export HIMS_TLS_PASSWORD

store() {
    local file=$1
    shift
    "$keytool" "$@" -storetype PKCS12 -keystore "$file" -storepass:env HIMS_TLS_PASSWORD -noprompt 2>/dev/null
}

make_ca() {
    store ca.p12 -genkeypair -alias ca -keyalg EC -groupname secp256r1 -dname "CN=HIMS local CA of $1" -validity 3650 \
        -ext bc:critical=ca:true,pathlen:0 -ext ku:critical=keyCertSign,cRLSign
    store ca.p12 -exportcert -alias ca -rfc >ca.crt
}

alternative_names() {
    local name names=dns:localhost,ip:127.0.0.1
    for name in "$@"; do
        case $name in
            *:*) names=$names,ip:$name ;;
            *[!0-9.]*) names=$names,dns:$name ;;
            *) names=$names,ip:$name ;;
        esac
    done
    printf '%s' "$names"
}

make_server() {
    local names
    names=$(alternative_names "$@")
    rm -f server.new
    store server.new -genkeypair -alias server -keyalg EC -groupname secp256r1 -dname "CN=$1" -validity $valid_days
    store server.new -certreq -alias server >server.csr
    store ca.p12 -gencert -alias ca -infile server.csr -rfc -startdate -1d -validity $valid_days -ext "san=$names" -ext eku=serverAuth \
        -ext ku:critical=digitalSignature >server.crt
    store server.new -importcert -alias ca -file ca.crt
    store server.new -importcert -alias server -file server.crt
    mv server.new server.p12
    printf '%s\n' "$*" >names
    printf '%s\n' $(($(date +%s) + renew_days * 86400)) >renew-after
    rm -f server.csr server.crt
}

# A file that is not newer than what was made of it has not changed.
supplied_is_known() {
    [ server.p12 -nt "$HIMS_TLS_CERTIFICATE" ] && { [ -z "${HIMS_TLS_KEY:-}" ] || [ server.p12 -nt "$HIMS_TLS_KEY" ]; } \
        && [ "$(cat supplied 2>/dev/null)" = "$HIMS_TLS_CERTIFICATE" ]
}

take_supplied() {
    ! supplied_is_known || return 0
    rm -f server.new
    "$JAVA_HOME/bin/java" "$lib/SuppliedCertificate.java" server.new "$HIMS_TLS_CERTIFICATE" "${HIMS_TLS_KEY:-}"
    mv server.new server.p12
    rm -f names renew-after
    printf '%s\n' "$HIMS_TLS_CERTIFICATE" >supplied
}

make_own() {
    # What was supplied before is no longer wanted.
    [ ! -e supplied ] || rm -f supplied server.p12
    [ ! -e server.p12 ] || [ -e ca.p12 ] || return 0
    [ -e ca.p12 ] || make_ca "$1"
    if [ ! -e server.p12 ] || [ "$(cat names 2>/dev/null)" != "$*" ] || [ "$(date +%s)" -ge "$(cat renew-after 2>/dev/null || echo 0)" ]; then
        make_server "$@"
    fi
}

if [ -n "${HIMS_TLS_CERTIFICATE:-}" ]; then
    take_supplied
else
    make_own "$@"
fi
