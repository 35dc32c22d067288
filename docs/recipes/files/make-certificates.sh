#!/bin/sh
# Makes the certificates of this folder anew. The keys are thrown away, so the pins in the configurations change with them.
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
subjectAltName = DNS:example.com,DNS:*.example.com,DNS:example.org,DNS:*.example.org
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

ca='20200101000000Z 20391231235959Z'
now='20260501000000Z 20260729235959Z'
# shellcheck disable=SC2086
{
    certificate public-root '/C=US/O=Public Trust/CN=Public Trust Root' root public-root $ca
    certificate public-issuing '/C=US/O=Public Trust/CN=Public Trust TLS 1' issuing public-root $ca
    certificate other-root '/C=DE/O=Other Trust/CN=Other Trust Root' root other-root $ca
    certificate other-issuing '/C=DE/O=Other Trust/CN=Other Trust TLS 1' issuing other-root $ca
    certificate proxy-ca '/O=Debugging Proxy/CN=Debugging Proxy CA' root proxy-ca $ca
    # Only the names are those of the real ones.
    certificate isrg-root "/C=US/O=Internet Security Research Group/CN=ISRG Root X1" root isrg-root $ca
    certificate isrg-issuing "/C=US/O=Let's Encrypt/CN=R11" issuing isrg-root $ca
    certificate server '/CN=example.com' server public-issuing $now
    certificate renewed '/CN=example.com' server public-issuing 20260601000000Z 20260829235959Z
    certificate other '/CN=example.com' server other-issuing $now
    certificate proxied '/CN=example.com' server proxy-ca $now
    certificate by-isrg '/CN=example.com' server isrg-issuing $now
}

cd "$here"
cp "$work/proxy-ca.pem" "$work/isrg-root.pem" .
cat "$work/public-root.pem" "$work/other-root.pem" > system-store.pem
cat "$work/server.pem" "$work/public-issuing.pem" > server.pem
cat "$work/renewed.pem" "$work/public-issuing.pem" > server-renewed.pem
cat "$work/other.pem" "$work/other-issuing.pem" > server-of-another-ca.pem
cat "$work/by-isrg.pem" "$work/isrg-issuing.pem" > server-letsencrypt.pem
cp "$work/proxied.pem" through-the-proxy.pem

echo 'pins:'
for name in server renewed public-issuing public-root other-issuing proxy-ca; do
    openssl x509 -in "$work/$name.pem" -noout -pubkey | openssl pkey -pubin -outform DER | openssl dgst -sha256 -binary |
        openssl base64 | sed "s/\$/ $name/"
done
