#!/bin/bash
# Signs the bundle, lets Apple check it, and packs it into a disk image that is signed and checked as well.
#
#   installer/macos/sign.sh "dist/Acucleo Desktop.app" dist/acucleo-desktop-1.2.3-macos-arm64.dmg
#
# Two names come from the environment; no secret does, both lie in the keychain of whoever releases:
#   ACUCLEO_SIGN_IDENTITY    name of the certificate, such as "Developer ID Application: NAME (TEAM)"
#   ACUCLEO_NOTARY_PROFILE   name under which `xcrun notarytool store-credentials NAME` has kept the account
# ACUCLEO_NOTARY_KEYCHAIN names the keychain of that account, where it is not the person's own.
# Without them the disk image is made of a bundle that is signed for this computer alone, for trials.
set -euo pipefail

bundle="${1:?the bundle, such as \"dist/Acucleo Desktop.app\"}"
image="${2:?the disk image to write}"
here="$(cd "$(dirname "$0")" && pwd)"
identity="${ACUCLEO_SIGN_IDENTITY:--}"
profile="${ACUCLEO_NOTARY_PROFILE:-}"
notary=(--keychain-profile "$profile")
if [ -n "${ACUCLEO_NOTARY_KEYCHAIN:-}" ]; then
  notary+=(--keychain "$ACUCLEO_NOTARY_KEYCHAIN")
fi
work="$(mktemp -d)"
trap 'rm -rf "$work"' EXIT

test -d "$bundle" || { echo "There is no bundle at $bundle." >&2; exit 2; }

options=(--force --sign "$identity")
if [ "$identity" != "-" ]; then
  options+=(--timestamp --options runtime)
fi

# What lies deepest is signed first: libraries and helpers, then the programs, then the bundle around them.
find "$bundle/Contents" -type f \( -name '*.dylib' -o -name '*.so' \) -print0 |
  while IFS= read -r -d '' file; do codesign "${options[@]}" "$file"; done
find "$bundle/Contents" -type d -name '*.framework' -print0 |
  while IFS= read -r -d '' framework; do codesign "${options[@]}" "$framework"; done
for program in acucleo acucleo-desktop; do
  codesign "${options[@]}" --entitlements "$here/entitlements.plist" "$bundle/Contents/MacOS/$program"
done
codesign "${options[@]}" --entitlements "$here/entitlements.plist" "$bundle"
codesign --verify --deep --strict --verbose=2 "$bundle"

# Apple looks at the bundle; its ticket is fastened to it, so that it opens without a network too.
if [ -n "$profile" ]; then
  ditto -c -k --keepParent "$bundle" "$work/bundle.zip"
  xcrun notarytool submit "$work/bundle.zip" "${notary[@]}" --wait
  xcrun stapler staple "$bundle"
  spctl --assess --type execute --verbose "$bundle"
fi

mkdir "$work/image"
ditto "$bundle" "$work/image/$(basename "$bundle")"
ln -s /Applications "$work/image/Applications"
rm -f "$image"
hdiutil create -volname "Acucleo Desktop" -srcfolder "$work/image" -fs HFS+ -format UDZO -ov "$image"

if [ "$identity" != "-" ]; then
  codesign --force --sign "$identity" --timestamp "$image"
fi
if [ -n "$profile" ]; then
  xcrun notarytool submit "$image" "${notary[@]}" --wait
  xcrun stapler staple "$image"
  spctl --assess --type open --context context:primary-signature --verbose "$image"
fi
echo "$image"
