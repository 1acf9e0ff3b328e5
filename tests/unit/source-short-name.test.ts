// When this fails, a source's short name loses a part of a family name, or shows its author's initials.
import { expect, test } from 'vitest';
import { formatShortName } from '../../src/schemas/source.ts';

test.each([
  ['Furlan AD, Giraldo M', 'Furlan 2001'],
  ['van der Berg MW', 'van der Berg 2001'],
  ['De Vries G, Lawson E', 'De Vries 2001'],
  ['O’Connor Á', 'O’Connor 2001'],
  ["d'Hérelle F", "d'Hérelle 2001"],
  ['Martin J-P', 'Martin 2001'],
  ['Ostelo RWJG', 'Ostelo 2001'],
  ['Na-Nan S; Thai Group', 'Na-Nan 2001'],
  ['King ML Jr', 'King 2001'],
  ['World Health Organization', 'World Health Organization 2001'],
  ['Royal Osteoporosis Society (formerly another)', 'Royal Osteoporosis Society 2001'],
  ['Midlands Partnership University NHS Foundation Trust', 'Midlands Partnership University NHS Foundation Trust 2001'],
])('%s is %s', (authors, name) => expect(formatShortName({ authors, year: 2001 })).toBe(name));
