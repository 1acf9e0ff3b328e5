import type { Gate } from '../schemas/quiz.ts';

/** How soon a sign of a gate needs help, as care cards say it. */
export const careLevel = (
  { id }: Pick<Gate, 'id'>,
  { urgency }: Pick<Gate['signs'][number], 'urgency'>,
): 'emergency' | 'today' | 'urgent' => urgency ?? (id === 'emergency' ? 'emergency' : 'urgent');
