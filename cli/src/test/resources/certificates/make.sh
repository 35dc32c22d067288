#!/bin/sh
# Makes the certificates of this folder anew. The keys are thrown away; golden files that show hashes change with them.
set -eu
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
here=$(cd "$(dirname "$0")" && pwd)

cat > "$work/ca.cnf" <<CNF
[ ca ]
default_ca = it
[ it ]
database = $work/index.txt
serial = $work/serial
new_certs_dir = $work
default_md = sha256
policy = any
unique_subject = no
[ any ]
countryName = optional
organizationName = optional
commonName = supplied
[ root ]
basicConstraints = critical,CA:TRUE
keyUsage = critical,keyCertSign,cRLSign
subjectKeyIdentifier = hash
[ issuing ]
basicConstraints = critical,CA:TRUE,pathlen:0
keyUsage = critical,keyCertSign,cRLSign
subjectKeyIdentifier = hash
authorityKeyIdentifier = keyid
[ server ]
basicConstraints = critical,CA:FALSE
keyUsage = critical,digitalSignature
extendedKeyUsage = serverAuth
subjectKeyIdentifier = hash
authorityKeyIdentifier = keyid
subjectAltName = DNS:api.example.com
CNF
: > "$work/index.txt"
echo 1000 > "$work/serial"

# certificate NAME SUBJECT PROFILE ISSUER FROM TO
certificate() {
    openssl ecparam -genkey -name prime256v1 -noout -out "$work/$1.key"
    openssl req -new -key "$work/$1.key" -subj "$2" -out "$work/$1.csr"
    signer="-cert $work/$4.pem -keyfile $work/$4.key"
    [ "$1" != "$4" ] || signer="-selfsign -keyfile $work/$1.key"
    # shellcheck disable=SC2086
    openssl ca -batch -notext -config "$work/ca.cnf" -extensions "$3" -startdate "$5" -enddate "$6" \
        $signer -in "$work/$1.csr" -out "$work/$1.pem" 2> /dev/null
}

certificate root '/O=Example/CN=Example Root CA' root root 20200101000000Z 20491231235959Z
certificate other-root '/O=Example/CN=Other Root CA' root other-root 20200101000000Z 20491231235959Z
certificate proxy-root '/O=Example/CN=Debugging Proxy CA' root proxy-root 20200101000000Z 20491231235959Z
certificate issuing '/O=Example/CN=Example Issuing CA' issuing root 20200101000000Z 20451231235959Z
certificate server '/CN=api.example.com' server issuing 20260101000000Z 20451231235959Z
certificate expired '/CN=api.example.com' server issuing 20250101000000Z 20260101000000Z
certificate proxied '/CN=api.example.com' server proxy-root 20260101000000Z 20451231235959Z
certificate isrg '/C=US/O=Internet Security Research Group/CN=ISRG Root X1' root isrg 20200101000000Z 20491231235959Z
certificate by-isrg '/CN=api.example.com' server isrg 20260101000000Z 20451231235959Z

cd "$here"
for name in root other-root proxy-root; do cp "$work/$name.pem" "$name.pem"; done
cat "$work/server.pem" "$work/issuing.pem" > chain.pem
cat "$work/expired.pem" "$work/issuing.pem" > chain-expired.pem
cp "$work/proxied.pem" chain-proxied.pem
# Only the name is that of the real root.
cp "$work/by-isrg.pem" chain-isrg.pem
openssl x509 -in "$work/server.pem" -outform DER -out server.der
openssl crl2pkcs7 -nocrl -certfile chain.pem -outform DER -out chain.p7b
openssl crl2pkcs7 -nocrl -certfile chain.pem -outform PEM -out chain.p7.pem
rm -rf cacerts
mkdir cacerts
cp root.pem "cacerts/$(openssl x509 -in root.pem -noout -subject_hash_old).0"
store() {
    name=$1
    shift
    rm -f "$name"
    keytool -importcert -noprompt -alias root -file root.pem -keystore "$name" -storepass changeit "$@" 2> /dev/null
}
store root.jks -storetype JKS
store root.p12 -storetype PKCS12
store root-open.p12 -storetype PKCS12 -J-Dkeystore.pkcs12.certProtectionAlgorithm=NONE \
    -J-Dkeystore.pkcs12.macAlgorithm=NONE
