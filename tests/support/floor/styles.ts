import type { Identifier } from '@mdn/browser-compat-data';
import {
  type Atrule,
  type CssNode,
  type Declaration,
  generate,
  parse,
  type Rule,
  type WalkContext,
  walk,
} from 'css-tree';
import { data, entriesOf, lacking, nodeAt } from './support.ts';

const { css } = data;

/** Every feature of MDN's that stands for a function or a named type, at whatever depth. */
const typesNamed = (name: string, within = css['types']): Identifier[] =>
  entriesOf(within).flatMap(([key, node]) => [...(key === name ? [node] : []), ...typesNamed(name, node)]);

const viewportUnits = {
  s: 'viewport_percentage_units_small',
  l: 'viewport_percentage_units_large',
  d: 'viewport_percentage_units_dynamic',
};
const unitNode = (unit: string) => {
  const sized = /^([sld])v(w|h|b|i|min|max)$/.exec(unit)?.[1] as keyof typeof viewportUnits | undefined;
  return nodeAt(css, 'types', 'length', sized ? viewportUnits[sized] : unit);
};

/** What the parts of a value are to MDN: its words, functions and units. */
function partsOf(property: string, value: CssNode): [string, string[]][] {
  const parts: [string, string[]][] = [];
  walk(value, (node) => {
    if (node.type === 'Identifier')
      parts.push([`${property}: ${node.name}`, lacking(nodeAt(css, 'properties', property, node.name.toLowerCase()))]);
    if (node.type === 'Function') parts.push([`${node.name}()`, typesNamed(node.name).flatMap(lacking)]);
    if (node.type === 'Dimension') parts.push([node.unit, lacking(unitNode(node.unit.toLowerCase()))]);
  });
  return parts;
}

/** What a declaration needs: its property, the parts of its value, and in keyframes that the property moves at all. */
function needsOf({ property, value }: Declaration, inKeyframes: boolean): [string, string[]][] {
  const node = nodeAt(css, 'properties', property);
  return [
    [property, lacking(node)],
    ...partsOf(property, value),
    ...(inKeyframes
      ? [[`${property} in @keyframes`, lacking(nodeAt(node, 'is_animatable'))] as [string, string[]]]
      : []),
  ];
}

const isMet = ([, browsers]: [string, string[]]) => browsers.length === 0;

/** The declarations of one block that not all of the floor has, but for those that say it before in a way it has. */
function faultsOfBlock(declarations: Declaration[], inKeyframes: boolean): string[] {
  return declarations.flatMap((declaration, i) => {
    const plain = (property: string) => property.replace(/^-(webkit|moz)-/, '');
    const before = declarations.slice(0, i).filter(({ property }) => plain(property) === plain(declaration.property));
    if (before.some((each) => /^-/.test(each.property) || needsOf(each, inKeyframes).every(isMet))) return [];
    return needsOf(declaration, inKeyframes)
      .filter((need) => !isMet(need))
      .map(([feature, browsers]) => `${feature} (${browsers.join(', ')})`);
  });
}

/** What a selector or an at-rule's condition needs that not all of the floor has. */
function faultsOfPrelude(prelude: CssNode | null, atrule?: string): string[] {
  if (!prelude) return [];
  const faults: string[] = [];
  const note = (feature: string, node: ReturnType<typeof nodeAt>) => {
    const browsers = lacking(node);
    if (browsers.length) faults.push(`${feature} (${browsers.join(', ')})`);
  };
  walk(prelude, (node) => {
    if (node.type === 'PseudoClassSelector' || node.type === 'PseudoElementSelector')
      note(`:${node.name}`, nodeAt(css, 'selectors', node.name.replace(/^-\w+-/, '')));
    if (node.type === 'NestingSelector') note('&', nodeAt(css, 'selectors', 'nesting'));
    if (node.type === 'FeatureRange') note('range', nodeAt(css, 'at-rules', 'media', 'range_syntax'));
    if (node.type === 'Feature' && atrule === 'media')
      note(node.name, nodeAt(css, 'at-rules', 'media', node.name.replace(/^(min|max)-/, '')));
  });
  return faults;
}

/**
 * What a sheet asks of browsers that not all of the floor has, by MDN's data.
 * @param sheet as built
 * @returns lines such as ".quiz-late: display in @keyframes (safari 15.4)"
 */
export function faultsOfStyles(sheet: string): string[] {
  const faults: string[] = [];
  const ast = parse(sheet, { parseCustomProperty: true, onParseError: (error) => faults.push(error.message) });
  walk(ast, {
    enter(this: WalkContext, node: CssNode) {
      if (node.type === 'Atrule') faults.push(...faultsOfAtrule(node).map((fault) => `@${node.name}: ${fault}`));
      if (node.type === 'Rule') faults.push(...faultsOfRule(node, this.atrule?.name === 'keyframes'));
    },
  });
  return [...new Set(faults)];
}

const declarationsOf = (block: Rule['block'] | Atrule['block']) =>
  (block?.children.toArray() ?? []).filter((node): node is Declaration => node.type === 'Declaration');

function faultsOfAtrule({ name, prelude, block }: Atrule): string[] {
  const browsers = lacking(nodeAt(css, 'at-rules', name));
  if (browsers.length) return [`(${browsers.join(', ')})`];
  // A face's and a page's descriptors are no properties.
  return [
    ...faultsOfPrelude(prelude, name),
    ...(/^(font-face|page)$/.test(name) ? [] : faultsOfBlock(declarationsOf(block), false)),
  ];
}

function faultsOfRule({ prelude, block }: Rule, inKeyframes: boolean): string[] {
  const faults = [
    ...(inKeyframes ? [] : faultsOfPrelude(prelude)),
    ...faultsOfBlock(declarationsOf(block), inKeyframes),
  ];
  return faults.map((fault) => `${generate(prelude)}: ${fault}`);
}
