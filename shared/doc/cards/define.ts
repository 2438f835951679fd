/**
 * How a field of a card is stored in its Y.Map:
 * - `text`: a Y.Text created with the card and never replaced, so that people can type in it together
 * - `choice`: one of `options` or null
 * - `yesno`: true, false or null (not asked)
 * - `date`: an ISO date (`2026-11-12`) or null
 */
export type FieldSpec =
  | { readonly type: 'text' }
  | { readonly type: 'choice'; readonly options: readonly string[] }
  | { readonly type: 'yesno' }
  | { readonly type: 'date' };

export interface CardKindSpec {
  /** The fields besides `text`, in the order in which the record shows them. */
  readonly fields: Readonly<Record<string, FieldSpec>>;
  /** Whether a card of this kind has a "responsible" relation (created with the card). */
  readonly hasResponsible: boolean;
}

export const defineCardKind = <const S extends CardKindSpec>(spec: S): S => spec;
