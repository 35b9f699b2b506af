#!/bin/bash
# Puts the certificate and the account of the notary into a keychain of their own, on a computer that is thrown away
# after the build. Everything comes from the environment; nothing is printed, and the files are removed.
set -euo pipefail

: "${CERTIFICATE:?base64 of the .p12 file}" "${CERTIFICATE_PASSWORD:?}"
work="$(mktemp -d)"
trap 'rm -rf "$work"' EXIT
keychain="${RUNNER_TEMP:-/tmp}/acucleo-release.keychain-db"
password="$(openssl rand -base64 24)"

security create-keychain -p "$password" "$keychain"
security set-keychain-settings -lut 7200 "$keychain"
security unlock-keychain -p "$password" "$keychain"
printf '%s' "$CERTIFICATE" | base64 --decode > "$work/certificate.p12"
security import "$work/certificate.p12" -k "$keychain" -P "$CERTIFICATE_PASSWORD" -T /usr/bin/codesign
security set-key-partition-list -S apple-tool:,apple: -s -k "$password" "$keychain" > /dev/null
security list-keychains -d user -s "$keychain" login.keychain-db

if [ -n "${NOTARY_PROFILE:-}" ]; then
  xcrun notarytool store-credentials "$NOTARY_PROFILE" --keychain "$keychain" \
    --apple-id "${NOTARY_APPLE_ID:?}" --team-id "${NOTARY_TEAM_ID:?}" --password "${NOTARY_PASSWORD:?}"
  echo "ACUCLEO_NOTARY_KEYCHAIN=$keychain" >> "${GITHUB_ENV:-/dev/stdout}"
fi
