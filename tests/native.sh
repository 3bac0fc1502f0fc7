#!/usr/bin/env bash
# Compiles samples/native ahead of time and compares its answers with the same program's under the runtime, over all samples.
# A warning of the compiler is an error. Needs a C compiler for linking. usage: tests/native.sh
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
out="${ARTIFACTS:-$PWD/artifacts/native}"
options=(-c Release -r "${RUNTIME:-linux-x64}" -v quiet -nologo -p:RunAnalyzers=false "-p:ArtifactsPath=$out")
command -v clang >/dev/null || options+=(-p:CppCompilerAndLinker=gcc)
dotnet publish samples/native "${options[@]}"

mapfile -t files < <(find samples -name '*.html' -o -name '*.txt' -o -name 'feed.xml' -o -name '*.warc.gz' | LC_ALL=C sort)
native="$(find "$out/publish" -name read-native -type f)"
managed="$(find "$out/bin" -name read-native.dll | head -n 1)"
answers="$(mktemp -d)"
trap 'rm -rf "$answers"' EXIT
"$native" "${files[@]}" >"$answers/native"
dotnet "$managed" "${files[@]}" >"$answers/managed"
cmp "$answers/native" "$answers/managed"
echo "${#files[@]} files, $(wc -l <"$answers/native") answers: the same, compiled ahead of time and not"
