import { contentsOf } from "/openapi/ui/asyncapi.js";

/** An element with its children; texts are never markup. */
function element(name, ...children) {
  const made = document.createElement(name);
  made.append(...children.filter((child) => child !== ""));
  return made;
}

function table(fields) {
  const rows = fields.map(({ name, type, always, says }) =>
    element("tr", element("td", element("code", name)), element("td", type), element("td", always ? "always" : ""), element("td", says)),
  );
  return element("table", ...rows);
}

function part(title, fields) {
  return fields.length === 0 ? "" : element("div", element("h5", title), table(fields));
}

function shown({ name, title, says, headers, fields, example }) {
  return element(
    "details",
    element("summary", element("code", name), title),
    element("p", says),
    part("Data", fields),
    example === undefined ? "" : element("pre", JSON.stringify(example, null, 2)),
    part("Headers", headers),
  );
}

const answer = await fetch("/openapi/ui/asyncapi.yaml");
const { title, says, channels } = contentsOf(window.jsyaml.load(await answer.text()));
document
  .getElementById("events")
  .append(
    element("h2", title),
    element("p", says),
    ...channels.map((channel) =>
      element("article", element("h3", element("code", channel.address)), element("p", channel.says), ...channel.messages.map(shown)),
    ),
  );
