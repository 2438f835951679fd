/**
 * An area's Finnish texts are the measure: `export const fi = { … } as const`. The other languages are typed
 * `AreaTexts<typeof fi>`, so that a missing or a superfluous key does not compile.
 */
export type AreaTexts<Finnish> = { readonly [Key in keyof Finnish]: string };

/** Names of the `{parameters}` in a text. */
export type ParamNames<Text> = Text extends `${string}{${infer Name}}${infer Rest}` ? Name | ParamNames<Rest> : never;

/** `people_one`, `people_other` → `people`: asked for by the plain name and a `count`. */
export type BaseKey<Key extends string> = Key extends `${infer Base}_one` | `${infer Base}_other` ? Base : Key;
