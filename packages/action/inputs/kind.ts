/** What a declaration says about one input. `required` and `default` exclude each other. */
export type InputOptions = {
  readonly description: string;
  readonly deprecationMessage?: string;
} & ({ readonly required?: true; readonly default?: never } | { readonly required?: never; readonly default?: string });

/** What a kind may look at besides the text it parses. */
export interface Place {
  /** Absolute path of the workspace: paths must stay in it. */
  readonly workspace: string;
}

/** The value, or why the text is not one: a clause that completes "… is 'abc', which ". */
export type Parsed<T> = { readonly value: T } | { readonly problem: string };

/** One kind of input. All kinds have this shape and are listed in kinds.ts. */
export interface Kind<T, O extends object = object> {
  /** The word in the type column of a README. */
  readonly name: string;
  /** One sentence for the catalog: how a value is written. */
  readonly docs: string;
  /** A value that parses, shown to the user whose own did not. */
  readonly example: string;
  /** Secret values are masked before they are parsed, and no message quotes them. */
  readonly secret?: true;
  /** Completes "must be …". */
  allowed(options: O): string;
  parse(raw: string, options: O, place: Place): Parsed<T> | Promise<Parsed<T>>;
}

/** An input as declared: what action.yml and the README need, and how its text becomes a `T`. */
export interface Input<T> {
  readonly kind: string;
  readonly secret: boolean;
  readonly allowed: string;
  readonly example: string;
  readonly description: string;
  readonly required: boolean;
  readonly default: string | undefined;
  readonly deprecationMessage: string | undefined;
  parse(raw: string, place: Place): Parsed<T> | Promise<Parsed<T>>;
}

/** `T` when the input always has a value, else `T | undefined`. */
export type Given<T, O> = O extends { readonly required: true } | { readonly default: string } ? T : T | undefined;

/** Binds a kind to what one action says about it. */
export function inputOf<T, O extends InputOptions>(kind: Kind<T, O>, options: O): Input<Given<T, O>> {
  return {
    kind: kind.name,
    secret: kind.secret === true,
    allowed: kind.allowed(options),
    example: kind.example,
    description: options.description,
    required: options.required === true,
    default: options.default,
    deprecationMessage: options.deprecationMessage,
    // Reading leaves an optional input undefined without parsing it; a `T` fits either way.
    parse: (raw, place) => kind.parse(raw, options, place) as Parsed<Given<T, O>>,
  };
}
