import { findCareLevel } from '../../quiz/stop.ts';
import type { Gate } from '../../schemas/quiz.ts';
import { type DangerLevel, dangerLevels } from '../danger.ts';

/** The signs of a gate that the search knows from what readers type, those that the quiz does not ask about last. */
export const listSearchedSigns = ({ signs, otherSigns }: Gate) =>
  [...signs, ...otherSigns].filter(({ searches }) => searches.length);

/** What readers type of the signs of some gates, by how soon each needs help. */
export function collectDangerPhrases(gates: Gate[]): Record<DangerLevel, string[]> {
  const signs = gates.flatMap((gate) =>
    listSearchedSigns(gate).map(({ searches, ...sign }) => ({ level: findCareLevel(gate, sign), searches })),
  );
  const ofLevel = (wanted: DangerLevel) => signs.flatMap(({ level, searches }) => (level === wanted ? searches : []));
  return Object.fromEntries(dangerLevels.map((level) => [level, ofLevel(level)])) as Record<DangerLevel, string[]>;
}
