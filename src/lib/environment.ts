/** The environment of the process; read in inputs/ and run/ alone. */
export type Environment = Readonly<Record<string, string | undefined>>;

/** The two keys, as they were given; undefined where the input is empty. */
export interface Keys {
  apiKey: string | undefined;
  appKey: string | undefined;
}
