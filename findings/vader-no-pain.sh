#!/usr/bin/env bash
# Two meters of mood hear "no pain" as worse than "pain".
# Libraries: vader-sentiment 1.1.3, which handles negation, and sentiment 5.0.2, which lists words it turns round.
# One would expect: "There is no pain." is milder than "There is pain.", as "It is not painful." is than "It is painful."
# Seen: both count the "no" as bad news of its own, and the good news is the worse of the two; only "not" turns a word round.
# Comments of patients who are better would be sorted among the worst.
# Exits with 1 as soon as that is no longer so.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --save-exact vader-sentiment@1.1.3 sentiment@5.0.2 >/dev/null 2>&1
cat > try.mjs <<'JS'
import Sentiment from 'sentiment';
import vader from 'vader-sentiment';

const meters = {
  vader: (text) => vader.SentimentIntensityAnalyzer.polarity_scores(text).compound,
  sentiment: (text) => new Sentiment().analyze(text).score,
};
const texts = ['There is pain.', 'There is no pain.', 'It is painful.', 'It is not painful.'];
let isSeen = true;
for (const [name, measure] of Object.entries(meters)) {
  const [pain, noPain, painful, notPainful] = texts.map(measure);
  console.log(`${name}: pain ${pain}, no pain ${noPain}, painful ${painful}, not painful ${notPainful}`);
  isSeen &&= noPain < pain && notPainful > painful;
}
process.exit(isSeen ? 0 : 1);
JS
node --version
npm ls --depth 0 | grep '@[0-9]'
node try.mjs
