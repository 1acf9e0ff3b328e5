// Runs in the page: measures, and gives back JSON. Written for the oldest engine of the floor, as text.

/** Expression: the least contrast of any words that are seen on the page, and the words. Words in pictures too. */
export const leastContrast = `(() => {
  const parse = (colour) => { const [r, g, b, a = 1] = (colour.match(/[\\d.]+/g) || [0, 0, 0, 0]).map(Number); return { rgb: [r, g, b], a }; };
  const light = (rgb) => rgb.map((v) => v / 255).map((v) => v <= 0.03928 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4).reduce((sum, v, i) => sum + v * [0.2126, 0.7152, 0.0722][i], 0);
  const canvas = matchMedia('(prefers-color-scheme: dark)').matches ? [18, 18, 18] : [255, 255, 255];
  const ground = (element) => { for (let at = element; at; at = at.parentElement) { const { rgb, a } = parse(getComputedStyle(at).backgroundColor); if (a > 0.5) return rgb; } return canvas; };
  let least = { contrast: 99, words: '', count: 0 };
  for (const element of document.querySelectorAll('body *')) {
    const words = [...element.childNodes].filter((node) => node.nodeType === 3).map((node) => node.data).join('').trim();
    const box = element.getBoundingClientRect(), style = getComputedStyle(element);
    if (!words || box.width < 2 || box.height < 2 || style.visibility === 'hidden' || element.closest('noscript, script, style, .unseen, .skip, option, button:disabled')) continue;
    const drawn = element.closest('svg');
    const { rgb, a } = parse(drawn ? style.fill : style.color);
    const figure = drawn && element.previousElementSibling && element.previousElementSibling.matches('rect[class]') ? parse(getComputedStyle(element.previousElementSibling).fill).rgb : ground(element);
    const [x, y] = [light(a > 0.5 ? rgb : figure), light(figure)].sort((p, q) => q - p);
    const contrast = (x + 0.05) / (y + 0.05);
    least.count += 1;
    if (contrast < least.contrast) { least.contrast = contrast; least.words = words.slice(0, 40); }
  }
  return least;
})()`;

/** Expression: how many drawn stones are filled and how many open, told by fill and by size. */
export const stones = `(() => {
  const all = [...document.querySelectorAll('figure ellipse.warm, figure ellipse.open')].map((one) => ({ fill: getComputedStyle(one).fill, wide: +one.getAttribute('rx') > 8, open: one.matches('.open') }));
  const fills = (open) => [...new Set(all.filter((one) => one.open === open).map(({ fill }) => fill))];
  return { filled: fills(false), open: fills(true), told: all.every(({ wide, open }) => wide !== open), count: all.length };
})()`;
