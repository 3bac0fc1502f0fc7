#!/usr/bin/env bash
# Installs what the tests need, runs every test project, ends with one line of totals.
# usage: tests/run.sh [FILTER]   FILTER: part of a test's full name
set -uo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
filter="${1:-}"

# Chromium draws the site; the fonts are for the languages of the samples.
# (Counted, not "grep -q": that ends the pipe early, which pipefail takes for a failure.)
has_font() { [ "$(fc-list 2>/dev/null | grep -ci "$1")" -gt 0 ]; }
needed=()
command -v chromium >/dev/null || needed+=(chromium)
has_font NotoSansArabic || needed+=(fonts-noto-core)
has_font 'NotoSansCJK\|NotoSerifCJK' || needed+=(fonts-noto-cjk)
if [ ${#needed[@]} -gt 0 ]; then
    if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null; then
        echo "Installing ${needed[*]} for the browser tests."
        { apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "${needed[@]}" fontconfig; } >/dev/null 2>&1 \
            || echo "Could not install ${needed[*]}."
    else
        echo "The browser tests need ${needed[*]}. Install with: sudo apt-get install ${needed[*]}"
        echo "Until then they are skipped."
    fi
fi

if ! dotnet build dateline.slnx -c Release -v quiet -nologo "-clp:ErrorsOnly;NoSummary"; then
    echo "0 passed, 1 failed"
    exit 1
fi

results="$(mktemp -d)"
trap 'rm -rf "$results"' EXIT
status=0
for project in tests/*/*.csproj; do
    name="$(basename "$project" .csproj)"
    echo "== $name"
    options=(-trx "$results/$name.trx" -noLogo)
    [ -n "$filter" ] && options+=(-method "*$filter*")
    dotnet "artifacts/bin/$name/release/$name.dll" "${options[@]}" || status=1
done

# A project whose run left no result, or a failed one, must never look like a pass.
total() { cat "$results"/*.trx 2>/dev/null | grep -o "<Counters [^>]*" | grep -o " $1=\"[0-9]*\"" | tr -dc '0-9\n' | awk '{s+=$1} END {print s+0}'; }
passed="$(total passed)"
failed="$(total failed)"
# Not counted: the process a test starts and kills, which is no test of its own (notRunnable).
skipped="$(total notExecuted)"
[ "$status" -ne 0 ] && [ "${failed:-0}" -eq 0 ] && failed=1
if [ "${CI:-}" = true ] && [ -z "$filter" ] && [ "$skipped" -gt 0 ]; then
    allowed="$(cat "$results"/*.trx | grep -c 'benchmark folder is not here')"
    if [ "$skipped" -gt "$allowed" ]; then
        echo "Nothing may be skipped here, and $skipped tests were."
        failed=$(( ${failed:-0} + 1 ))
        status=1
    fi
fi
if [ "$skipped" -gt 0 ]; then
    echo "${passed:-0} passed, ${failed:-0} failed, $skipped skipped"
else
    echo "${passed:-0} passed, ${failed:-0} failed"
fi
exit "$status"
