#!/bin/sh
# Jamf Pro extension attribute (data type String): how the upload to iCloud Photos stands on this Mac, as
#   blocked (low-power-mode), 1284 left, seen 2026-11-22 06:02 UTC
# It reads the history that Unstuck keeps and needs nothing else of it. Jamf runs it as root.

PATH=/usr/bin:/bin:/usr/sbin:/sbin

answer() {
	# Inventory takes XML, and the file is the person's own.
	printf '<result>%s</result>\n' "$(printf '%s' "$1" | tr -d '<>&' | tr '\n' ' ')"
	exit 0
}

# Elsewhere than in its usual place: for a test.
history=${UNSTUCK_HISTORY:-}
user=
if [ -z "$history" ]; then
	user=$(echo 'show State:/Users/ConsoleUser' | scutil 2>/dev/null | awk '$1 == "Name" { print $3 }')
	case $user in
	'' | root | loginwindow | _mbsetupuser) answer 'nobody is logged in' ;;
	esac
	home=$(dscl . -read "/Users/$user" NFSHomeDirectory 2>/dev/null | sed -n 's/^NFSHomeDirectory: //p')
	history=${home:-/Users/$user}/Library/Application\ Support/Unstuck/history.sqlite
fi
[ -f "$history" ] || answer 'no history'

# As its owner: SQLite may have to write files beside it, and root's would lock the owner out.
ask() {
	if [ -n "$user" ] && [ "$(id -u)" -eq 0 ]; then
		sudo -u "$user" sqlite3 -readonly "$history" "$1" 2>/dev/null
	else
		sqlite3 -readonly "$history" "$1" 2>/dev/null
	fi
}

# Of two programs that write, the one that looked last. A time to come is from before the clock was set back.
run="(SELECT id FROM watched ORDER BY to_at / 1000 > strftime('%s', 'now') + 0, to_at DESC, id DESC LIMIT 1)"
latest() {
	ask "SELECT value FROM spans WHERE run = $run AND track = '$1' ORDER BY from_at DESC LIMIT 1"
}

verdict=$(latest verdict)
[ -n "$verdict" ] || answer 'history cannot be read'
headline=$(latest headline)
left=$(ask "SELECT \"left\" FROM counts WHERE run = $run ORDER BY at DESC LIMIT 1")
seen=$(ask "SELECT strftime('%Y-%m-%d %H:%M', to_at / 1000, 'unixepoch') FROM watched WHERE id = $run")

answer "$verdict${headline:+ ($headline)}${left:+, $left left}, seen $seen UTC"
