import { parse, type HTMLElement } from 'node-html-parser';
import type { MarkupElement } from '../../domain/section-markup.ts';

/** A page as the build wrote it. */
export const parsePage = (html: string): HTMLElement => parse(html, { comment: false });

/** A parsed element, by the rules that browsers read sections by. */
export const markup = (element: HTMLElement): MarkupElement => element as unknown as MarkupElement;

export type { HTMLElement };
