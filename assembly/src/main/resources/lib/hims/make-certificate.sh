#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# make-certificate.sh FOLDER NAME...: the certificate of a node that others reach over the network, from a local CA made at the first call.
# FOLDER gets ca.crt (to be installed on the browsers' machines), ca.p12, server.p12 and password. Names are host names or addresses.
# A server.p12 of your own (alias "server"), with its password in the file password, is left alone.
set -eu
umask 077

folder=$1
shift
keytool=$JAVA_HOME/bin/keytool

if [ -e "$folder/server.p12" ] && [ ! -e "$folder/ca.p12" ]; then
    exit 0
fi
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
        -ext bc:critical=ca:true -ext ku:critical=keyCertSign,cRLSign
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
    store server.new -genkeypair -alias server -keyalg EC -groupname secp256r1 -dname "CN=$1" -validity 800
    store server.new -certreq -alias server >server.csr
    store ca.p12 -gencert -alias ca -infile server.csr -rfc -validity 800 -ext "san=$names" -ext eku=serverAuth >server.crt
    store server.new -importcert -alias ca -file ca.crt
    store server.new -importcert -alias server -file server.crt
    mv server.new server.p12
    printf '%s\n' "$*" >names
    rm -f server.csr server.crt
}

[ -e ca.p12 ] || make_ca "$1"
# Browsers take no certificate of more than 825 days; other names need another one.
if [ ! -e server.p12 ] || [ "$(cat names 2>/dev/null)" != "$*" ] || [ -n "$(find server.p12 -mtime +700)" ]; then
    make_server "$@"
fi
