import { T, type RecordProps, type TLBaseShape } from 'tldraw';
import { CARD_KINDS, type CardKind } from '../../../../shared/doc';

/** A card as the canvas library keeps it: a view of the document's card, already wrapped and in the reader's language. */
export type CardShape = TLBaseShape<
  'card',
  {
    readonly w: number;
    readonly h: number;
    readonly cardId: string;
    readonly zone: string;
    readonly kind: CardKind;
    readonly kindWord: string;
    /** The whole text, for those who hear it. */
    readonly text: string;
    readonly lines: string[];
    readonly empty: boolean;
    readonly details: { icon: string; label: string; lines: string[] }[];
  }
>;

const size = T.positiveNumber;

export const cardShapeProps: RecordProps<CardShape> = {
  w: size,
  h: size,
  cardId: T.string,
  zone: T.string,
  kind: T.setEnum(new Set(Object.keys(CARD_KINDS) as CardKind[])),
  kindWord: T.string,
  text: T.string,
  lines: T.arrayOf(T.string),
  empty: T.boolean,
  details: T.arrayOf(T.object({ icon: T.string, label: T.string, lines: T.arrayOf(T.string) })),
};
