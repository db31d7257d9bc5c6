// What an AsyncAPI document says, in the order in which people read it. No page and no file is touched here

/** What a reference within the document leads to. */
function resolved(document, value) {
  return value?.$ref ? resolved(document, value.$ref.slice(2).split("/").reduce((at, key) => at[unescaped(key)], document)) : value;
}

function unescaped(key) {
  return key.replaceAll("~1", "/").replaceAll("~0", "~");
}

/** A field's type in a few words. */
function typeOf(schema) {
  if (schema.const !== undefined) {
    return `"${schema.const}"`;
  }
  if (schema.enum) {
    return schema.enum.map((value) => `"${value}"`).join(" or ");
  }
  return [schema.type, schema.format && `(${schema.format})`].filter(Boolean).join(" ") || "anything";
}

/** Every field below a schema: its path, type, whether it is always there, and what it is. */
function fieldsOf(document, schema, path = "") {
  const { properties = {}, required = [] } = resolved(document, schema);
  return Object.entries(properties).flatMap(([name, value]) => {
    const field = resolved(document, value);
    const items = field.type === "array" ? resolved(document, field.items ?? {}) : undefined;
    const here = `${path}${name}${items ? "[]" : ""}`;
    return [
      { name: here, type: typeOf(items ?? field), always: required.includes(name), says: field.description ?? items?.description ?? "" },
      ...fieldsOf(document, items ?? field, `${here}.`),
    ];
  });
}

function messageOf(document, reference) {
  const message = resolved(document, reference);
  const headers = [message, ...(message.traits ?? []).map((trait) => resolved(document, trait))].map(({ headers }) => headers);
  return {
    name: message.name,
    title: message.title,
    says: message.description ?? "",
    headers: headers.filter(Boolean).flatMap((schema) => fieldsOf(document, schema)),
    fields: fieldsOf(document, message.payload ?? {}),
    example: message.examples?.[0]?.payload,
  };
}

/** Title, introduction, and the channels with their messages. */
export function contentsOf(document) {
  return {
    title: document.info.title,
    says: document.info.description,
    channels: Object.values(document.channels).map((channel) => ({
      address: channel.address,
      says: channel.description ?? "",
      messages: Object.values(channel.messages).map((message) => messageOf(document, message)),
    })),
  };
}
