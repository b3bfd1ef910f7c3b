// Compares suggestions with a gold set: spans by overlap (IoU of 0.8 without marks), speakers by mention or by name.

const TITLES =
  /^(?:mr|mrs|ms|miss|dr|sens?|reps?|gov|gen|lt|col|capt|sgt|rev|prof|judge|justice|president|senator|secretary|governor|representative|speaker|mayor|sir|lord|lady|former|the)\.?$/;

function nameParts(name) {
  const parts = name
    .toLowerCase()
    .replaceAll('’', "'")
    .replaceAll(/'s\b/g, '')
    .split(/\s+/)
    .map((part) => part.replace(/[.,]+$/, ''))
    .filter(Boolean);
  while (parts.length > 1 && TITLES.test(parts[0])) parts.shift();
  return parts;
}

/** Same person: the same surname, and first names that do not contradict. */
function sameName(a, b) {
  if (!a || !b) return false;
  const [x, y] = [nameParts(a), nameParts(b)];
  if (x.join(' ') === y.join(' ')) return true;
  if (x.at(-1) !== y.at(-1))
    return (x.length === 1 && x[0] === y[0]) || (y.length === 1 && y[0] === x[0]);
  if (x.length === 1 || y.length === 1) return true;
  return (
    x[0][0] === y[0][0] &&
    (x[0].startsWith(y[0].slice(0, 3)) || x[0].length <= 2 || y[0].length <= 2)
  );
}

const share = (a, b) => {
  const overlap = Math.max(
    0,
    Math.min(a.innerEnd, b.innerEnd) - Math.max(a.innerStart, b.innerStart),
  );
  return overlap / (Math.max(a.innerEnd, b.innerEnd) - Math.min(a.innerStart, b.innerStart) || 1);
};

/** The best prediction for each gold quote, each used once; `extra` are those that no gold quote claims. */
function matched(quotes, predictions) {
  const used = new Set();
  const pairs = quotes.map((quote) => {
    let best = null;
    for (const one of predictions)
      if (!used.has(one) && share(quote, one) > (best ? share(quote, best) : 0)) best = one;
    if (!best || share(quote, best) < 0.8) return { quote, prediction: null };
    used.add(best);
    return { quote, prediction: best };
  });
  return { pairs, extra: predictions.filter((one) => !used.has(one)) };
}

const touches = (quote, speaker) =>
  speaker &&
  [{ start: quote.speakerStart, end: quote.speakerEnd }, ...(quote.speakerMore ?? [])].some(
    ({ start, end }) =>
      start !== undefined && Math.min(end, speaker.end) > Math.max(start, speaker.start),
  );
/** Silver names of the training set are not to be scored on. */
const isTrusted = ({ speaker, speakerVia }) => speaker != null && !/silver/.test(speakerVia ?? '');

/** Figures and error classes over documents `{text, quotes}` and what was predicted for each. */
export function score(documents, predict) {
  const n = {
    gold: 0,
    predicted: 0,
    found: 0,
    spoken: 0,
    either: 0,
    attributed: 0,
    named: 0,
    name: 0,
  };
  const tiers = { high: [0, 0], medium: [0, 0], low: [0, 0] };
  const classes = new Map();
  const count = (name) => classes.set(name, (classes.get(name) ?? 0) + 1);
  for (const document of documents) {
    const predictions = predict(document).filter(({ kind }) => kind !== 'scare');
    const { pairs, extra } = matched(document.quotes, predictions);
    n.gold += document.quotes.length;
    n.predicted += predictions.length;
    for (const { reason } of extra) count(`not a quote, by ${reason.rule}`);
    for (const { quote, prediction } of pairs) {
      const hasSpeaker = quote.speakerMention != null || quote.speaker != null;
      if (hasSpeaker) n.attributed += 1;
      if (!prediction) {
        count('quote not found');
        continue;
      }
      n.found += 1;
      if (!hasSpeaker) continue;
      n.spoken += 1;
      const named = [quote.speaker, ...(quote.speakerAlt ?? [])].some((one) =>
        sameName(one, prediction.speaker?.name),
      );
      const right = Boolean(named || touches(quote, prediction.speaker));
      if (isTrusted(quote)) {
        n.named += 1;
        if (named) n.name += 1;
      }
      if (right) n.either += 1;
      tiers[prediction.confidence][0] += 1;
      if (right) tiers[prediction.confidence][1] += 1;
      if (!right) count(`wrong speaker, by ${prediction.reason.rule}`);
      else if (isTrusted(quote) && !named)
        count(`right mention, other name, via ${prediction.reason.via}`);
    }
  }
  return { ...n, tiers, classes: [...classes].toSorted((a, b) => b[1] - a[1]) };
}
