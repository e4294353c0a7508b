#!/bin/sh
# Puts the environment into nginx.conf and headers.conf and starts nginx in the foreground, as any user.
#   PORTALS  origins of the portals, by blanks or commas; https: (the default) stands for any portal by https
#   LISTEN   port, or address and port (8080)
#   ROOT     folder of the built app (/srv/studio)
#   RUN      folder that may be written to (/tmp/studio-nginx)
set -euf
here=$(CDPATH='' cd -- "$(dirname -- "$0")" && pwd)
PORTALS=$(printf '%s' "${PORTALS:-https:}" | tr ',' ' ')
LISTEN=${LISTEN:-8080}
ROOT=${ROOT:-/srv/studio}
RUN=${RUN:-/tmp/studio-nginx}

# A stray quote or semicolon would end the policy, or the line of the configuration.
for portal in $PORTALS; do
  printf '%s\n' "$portal" | grep -Eqi '^(https:|https?://(\*\.)?[a-z0-9]([a-z0-9.-]*[a-z0-9])?(:([0-9]{1,5}|\*))?|https?://\[[0-9a-f:]+\](:[0-9]{1,5})?)$' || {
    echo "\"$portal\" is not the origin of a portal. Write it as https://your-portal.example, without a path." >&2
    exit 1
  }
done
for value in "$LISTEN" "$ROOT" "$RUN"; do
  case $value in
    '' | *[!A-Za-z0-9._:/-]*)
      echo "\"$value\" cannot be used: LISTEN, ROOT and RUN take letters, digits and . _ : / - only." >&2
      exit 1
      ;;
  esac
done
# shellcheck disable=SC2086 -- split on purpose: single blanks remain
set -- $PORTALS
portals=$*

mkdir -p "$RUN"
for file in nginx.conf headers.conf; do
  sed -e "s|@PORTALS@|$portals|g" -e "s|@LISTEN@|$LISTEN|g" -e "s|@ROOT@|$ROOT|g" -e "s|@RUN@|$RUN|g" \
    "$here/$file" >"$RUN/$file"
done
exec nginx -e stderr -c "$RUN/nginx.conf" -g 'daemon off;'
