import { findCareLevel } from '../../quiz/stop.ts';
import type { Gate } from '../../schemas/quiz.ts';
import { type DangerLevel, dangerLevels } from '../danger.ts';
import { uniqueByStems } from './pack.ts';

/** The signs of a gate that the search knows from what readers type, those that the quiz does not ask about last. */
export const listSearchedSigns = ({ signs, otherSigns }: Gate) =>
  [...signs, ...otherSigns].filter(({ searches }) => searches.length);

/** A phrase whose choices hold one word of each stem, since stems are compared; after "=" forms are. */
const shorten = (phrase: string): string =>
  phrase
    .split(' ')
    .map((part) => {
      const [, sign = '', choices = ''] = /^([-=]?)(.*)/.exec(part) ?? [];
      return sign === '=' ? part : sign + uniqueByStems(choices.split('/')).join('/');
    })
    .join(' ');

/** What readers type of the signs of some gates, by how soon each needs help. */
export function collectDangerPhrases(gates: Gate[]): Record<DangerLevel, string[]> {
  const signs = gates.flatMap((gate) =>
    listSearchedSigns(gate).map(({ searches, ...sign }) => ({
      level: findCareLevel(gate, sign),
      searches: searches.map(shorten),
    })),
  );
  const ofLevel = (wanted: DangerLevel) => signs.flatMap(({ level, searches }) => (level === wanted ? searches : []));
  return Object.fromEntries(dangerLevels.map((level) => [level, ofLevel(level)])) as Record<DangerLevel, string[]>;
}
