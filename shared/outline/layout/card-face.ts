import { cardKindSpec, type CardField, type CardKind, type FieldSpec } from '../../doc/cards';
import { formatDate } from '../../i18n/format';
import type { Language } from '../../kernel/language';
import type { CardOutline } from '../types';
import { cardWords, optionWord, type CardWords } from './card-words';
import type { IconName } from './icon-shapes';
import { CARD, CARD_TEXT_WIDTH, DETAIL_TEXT_WIDTH, TEXT } from './sizes';
import { wrapText } from './text-metrics';

export interface CardDetail {
  readonly icon: IconName;
  /** What the icon stands for, for those who don't see it. */
  readonly label: string;
  readonly lines: readonly string[];
}

/** What a card shows, wrapped to its width, in the reader's language. */
export interface CardFace {
  readonly kind: CardKind;
  readonly kindWord: string;
  /** The card's text; while it is empty the question that asks for it. */
  readonly lines: readonly string[];
  readonly empty: boolean;
  readonly details: readonly CardDetail[];
  /** Pixels. */
  readonly height: number;
}

/** Control characters have no picture and break XML; line breaks and tabs stay. Lone surrogates go too. */
export const visibleText = (text: string): string =>
  text
    // eslint-disable-next-line no-control-regex -- they are what is taken away
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069\ufffe\uffff]/g, '')
    // With the u flag only surrogates without their other half match.
    .replace(/[\ud800-\udfff]/gu, '');

/** A field that is longer ends with an ellipsis on the canvas; the details beside it and the record have all of it. */
const MAX_DETAIL_LINES = 8;

/** Signs of the fields of the kinds that are shown field by field. */
const FIELD_ICONS: Partial<Readonly<Record<CardField, IconName>>> = {
  filledBy: 'person',
  area: 'location',
  since: 'date',
  task: 'document',
  meets: 'time',
  chair: 'person',
  date: 'date',
  network: 'body',
  repeats: 'repeats',
  forWhom: 'person',
  seenBy: 'measure',
  cluster: 'cluster',
  effort: 'effort',
  impact: 'impact',
  doneBy: 'person',
  site: 'location',
  period: 'time',
  measured: 'measure',
  outcome: 'state',
  learned: 'proposal',
  actions: 'document',
  agreedBy: 'person',
  byWhen: 'date',
  followUp: 'measure',
  state: 'state',
  decidedBy: 'person',
};

/** The details of a card as icon, label and text; empty fields are left out. */
function detailsOf(card: CardOutline, language: Language): { icon: IconName; label: string; text: string }[] {
  const words = cardWords(language);
  const found: { icon: IconName; label: string; text: string }[] = [];
  const field = (name: string): string => {
    const value = card.fields[name];
    return typeof value === 'string' ? visibleText(value).replace(/\s+/gu, ' ').trim() : '';
  };
  const add = (icon: IconName, label: string, text: string): void => {
    if (text !== '') found.push({ icon, label, text });
  };
  const labelled = (label: string, text: string): string => (text === '' ? '' : `${label}: ${text}`);
  const joined = (...parts: string[]): string => parts.filter((part) => part !== '').join(', ');
  switch (card.kind) {
    case 'service': {
      const provider = optionWord(words, 'provider', card.fields['provider']);
      add('provider', words['field.provider'], joined(provider, field('providerName')));
      add('access', words['field.access'], field('access'));
      add('person', words['field.responsible'], visibleText(card.responsible).replace(/\s+/gu, ' ').trim());
      break;
    }
    case 'handover': {
      const [from, to] = [field('from'), field('to')];
      add('direction', `${words['field.from']} – ${words['field.to']}`, from === '' && to === '' ? '' : `${from || '?'} → ${to || '?'}`);
      add('document', words['field.form'], field('form'));
      add('date', words['field.when'], field('when'));
      if (card.fields['guardianPermission'] === true) add('permission', words['field.guardianPermission'], words['field.guardianPermission']);
      if (card.fields['accompanied'] === true) add('accompanied', words['field.accompanied'], words['field.accompanied']);
      break;
    }
    case 'practice':
      add('location', words['field.where'], field('where'));
      add('question', words['field.knowsMore'], field('knowsMore'));
      break;
    case 'need':
      add('proposal', words['field.proposal'], field('proposal'));
      add('person', words['field.takesForward'], field('takesForward'));
      break;
    case 'person':
      add('job', words['field.title'], field('title'));
      add('provider', words['field.organisation'], joined(field('organisation'), field('unit')));
      add('location', words['field.area'], field('area'));
      add('phone', words['field.phone'], field('phone'));
      add('mail', words['field.email'], field('email'));
      add('substitute', words['field.substitute'], labelled(words['field.substitute'], field('substitute')));
      break;
    default:
      for (const [name, spec] of Object.entries(cardKindSpec(card.kind).fields) as [CardField, FieldSpec][]) {
        const value = field(name);
        const shown = spec.type === 'choice' ? optionWord(words, name, value) : spec.type === 'date' && value !== '' ? formatDate(value, language) : value;
        add(FIELD_ICONS[name] ?? 'document', words[`field.${name}`], labelled(words[`field.${name}`], shown));
      }
  }
  add('vote', words.votesLabel, votesWords(card.votes, words));
  add('question', words.remarks, remarkWords(card, words));
  return found;
}

/** `3 ääntä`; nothing without votes. */
const votesWords = (votes: number, words: CardWords): string => (votes === 0 ? '' : (votes === 1 ? words.votes_one : words.votes_other).replace('{count}', String(votes)));

/** `2 kommenttia, 3 reaktiota`; nothing where nobody has said anything. */
function remarkWords({ remarks = [] }: CardOutline, words: CardWords): string {
  const count = (type: 'comment' | 'reaction', one: string, other: string): string => {
    const said = remarks.filter((remark) => remark.type === type).length;
    return said === 0 ? '' : (said === 1 ? one : other).replace('{count}', String(said));
  };
  return [count('comment', words.comments_one, words.comments_other), count('reaction', words.reactions_one, words.reactions_other)].filter((part) => part !== '').join(', ');
}

const faces: Readonly<Record<Language, WeakMap<CardOutline, CardFace>>> = { fi: new WeakMap(), sv: new WeakMap(), en: new WeakMap() };

/** Turns a card into wrapped lines and its height. The same card (the same object) gives the same face. */
export function cardFace(card: CardOutline, language: Language): CardFace {
  const known = faces[language].get(card);
  if (known) return known;
  const face = makeFace(card, language);
  faces[language].set(card, face);
  return face;
}

function makeFace(card: CardOutline, language: Language): CardFace {
  const words = cardWords(language);
  const text = visibleText(card.text).trim();
  const empty = text === '';
  const lines = wrapText(empty ? words[`prompt.${card.kind}`] : text, CARD_TEXT_WIDTH, TEXT.card);
  const details = detailsOf(card, language).map(({ icon, label, text: detail }) => ({
    icon,
    label,
    lines: wrapText(detail, DETAIL_TEXT_WIDTH, TEXT.detail, MAX_DETAIL_LINES),
  }));
  const detailsHeight = details.reduce((sum, detail) => sum + detail.lines.length * TEXT.detail.lineHeight + CARD.detailGap, 0);
  const height =
    CARD.paddingTop +
    CARD.kindRow +
    CARD.textGap +
    lines.length * TEXT.card.lineHeight +
    (details.length > 0 ? CARD.detailsGap + detailsHeight : 0) +
    CARD.paddingBottom;
  return { kind: card.kind, kindWord: words[`kind.${card.kind}`], lines, empty, details, height };
}
