import { attributeOf, lineInvalid, readFieldLines } from './lines.ts';

const component = '[a-z0-9]+(?:(?:\\.|__?|-+)[a-z0-9]+)*';
const imageName = new RegExp(`^(?:[a-z0-9.-]+(?::\\d+)?/)?${component}(?:/${component})*$`);

/**
 * The enabled names of the input `images`, in lower case: `name`, `name=…`, with `enable=true|false`, or several names in a line.
 * @throws UserError image/images-invalid
 */
export function parseImages(text: string): string[] {
  return readFieldLines('images', text).flatMap((line) => {
    const names: string[] = [];
    const attributes = line.fields.map(attributeOf);
    let enabled = true;
    for (const { key, value } of attributes) {
      if (key === undefined || key === 'name') names.push(value.toLowerCase());
      else if (key !== 'enable')
        throw lineInvalid(line, `has the attribute '${key}', which is neither name nor enable`);
      else if (value !== 'true' && value !== 'false')
        throw lineInvalid(line, `has enable=${value}, which is neither true nor false`);
      else enabled = value === 'true';
    }
    if (names.length === 0) throw lineInvalid(line, 'names no image');
    if (names.length > 1 && attributes.some(({ key }) => key !== undefined))
      throw lineInvalid(line, 'gives attributes to more than one image');
    for (const name of names)
      if (!imageName.test(name))
        throw lineInvalid(line, `has '${name}', which is not the name of an image without a tag`);
    return enabled ? names : [];
  });
}
