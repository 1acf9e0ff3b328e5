#!/usr/bin/env bash
# A speech engine says a price the wrong way round in British English.
# Package: @echogarden/espeak-ng-emscripten 0.3.5, a build of eSpeak NG; voice en-gb. Orca and NVDA come with this engine.
# One would expect: £45 is said as "forty-five pounds"; the engine turns 10 % and 40 °C into words in their order.
# Seen: it says "pound forty-five", with the very sounds of those words written out.
# Exits with 1 as soon as that is no longer so.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --save-exact @echogarden/espeak-ng-emscripten@0.3.5 >/dev/null 2>&1
cat > try.mjs <<'JS'
import createEngine from '@echogarden/espeak-ng-emscripten';

const engine = await createEngine();
const voice = await new engine.eSpeakNGWorker();
voice.set_voice('en-gb');
const sounds = (text) => voice.synthesize_ipa(text).ipa.replace(/[_\sˈˌ]/g, '');
for (const text of ['£45', 'pound forty five', 'forty five pounds', '40 °C', 'forty degrees C']) console.log(text.padEnd(18), sounds(text));
const isReversed = sounds('£45') === sounds('pound forty five') && sounds('£45') !== sounds('forty five pounds');
process.exit(isReversed ? 0 : 1);
JS
node --version
npm ls --depth 0 | grep '@[0-9]'
node try.mjs
