import { holding } from './result.ts';

/** What the emergency card says: the page holds it as data, since browsers without scripts or styles show all else. */
export interface DangerCard {
  urgency: string;
  heading: string;
  signs: string[];
}

/** The emergency card as an element, like the build's own CareCard. */
export function dangerCard({ urgency, heading, signs }: DangerCard): HTMLElement {
  const unseen = Object.assign(holding('span', `${urgency}: `), { className: 'unseen' });
  const list = holding('ul', ...signs.map((sign) => holding('li', sign)));
  const card = Object.assign(holding('section', holding('h2', unseen, heading), holding('div', list)), {
    className: 'care-card',
  });
  card.dataset['level'] = 'emergency';
  return card;
}
