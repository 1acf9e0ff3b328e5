import { publicDir } from 'astro:config/server';
import { hash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { href } from '../site/addresses.ts';
import tokens from '../styles/tokens.css?raw';
import { iconMargin, readToken } from './images.ts';

/** The colour of the page, behind the icon and in the browser's bar. */
export const paper = readToken(tokens, 'paper');

const icon = readFileSync(new URL('icon.svg', publicDir), 'utf8');
const version = hash('sha256', `${icon}${paper.light} ${iconMargin}`).slice(0, 8);

/**
 * An address of the icon that changes when the icon does, so that browsers may keep each for ever.
 * @param path such as "/icon.svg"
 */
export const iconAddress = (path: string): string => `${href(path)}?v=${version}`;
