/* The shapes of what geo/leaflet/payload.py sends, and what our layer leaves on Leaflet's map. */

import * as L from "leaflet";

declare global {
  /** A quadratic Bézier: start, control, end. */
  type Curve = [x0: number, y0: number, x1: number, y1: number, x2: number, y2: number];
  type Point = [x: number, y: number];
  /** Left, top, right, bottom; in the world west, north, east, south. */
  type Bounds = [left: number, top: number, right: number, bottom: number];

  /** An element to be drawn: its name, its attributes, and the text in it. */
  type Shape = [name: string, attributes: Record<string, string | number>, text?: string];

  /** Curve in world units, width and lane in pixels, bits, and the indices of both nodes. */
  type Flow = [
    id: string,
    ...curve: Curve,
    width: number,
    lane: number,
    bits: number,
    origin: number,
    destination: number,
  ];
  /** A label's kind, what it speaks of, its middle, and where a leader leads, in pixels of the world at its zoom. */
  type Label = [kind: LabelKind, key: string, x: number, y: number, footX?: number, footY?: number];
  type LabelKind = "number" | "direct" | "strength" | "standing" | "place" | "country" | "symbol" | "neighbour" | "sea";
  type Chip = [id: string, x: number, y: number, width: number, plate: number, words: string];

  /** Sizes in pixels, the same for every map; geo/leaflet/measures.py says where each comes from. */
  interface Measures {
    trim: number;
    trimShare: number;
    headLength: Point;
    headBreadth: Point;
    headShare: number;
    slender: number;
    widthShare: number;
    thinnest: number;
    coreEdges: number;
    coreThinnest: number;
    numberRadius: number;
    chip: number;
    symbol: number;
    point: number;
    together: number;
    text: Record<"number" | "strength" | "place" | "country" | "spacing" | "sea" | "chip", number>;
  }

  interface Mark {
    number: string;
    colour: string;
    status: string;
    label: string;
    name: string;
    /** Pixels across the number, and across the strength beside it where one is written. */
    width: number;
    reach?: number;
    /** The unit over the strength, and pixels across both, where they are written. */
    unit?: string;
    breadth?: number;
    force: string;
    symbolHeight: number;
  }

  interface Look {
    dash: number[];
    outline: number[];
    weight: number;
    filled: boolean;
    pointed: boolean;
    struck: boolean;
  }

  interface FlowEnd {
    id: string;
    x: number;
    y: number;
    name: string;
    soft: boolean;
  }

  /** A group of chips at a place, as it is drawn at some zoom; labels name it by its key. */
  interface Standing {
    key: string;
    place: string;
    name: string;
    x: number;
    y: number;
    /** The ids of the movements for which its one chip stands, where they have no chips of their own. */
    members: string[];
    /** Whether it stands at a base or city, not in an area. */
    spot: boolean;
    width: number;
    height: number;
    chips: Chip[];
  }

  /** An area in world units, hatched by lines at an angle in degrees with a gap and a weight in pixels. */
  interface AreaShape {
    place: string;
    colour: string;
    hatch: [angle: number, gap: number, weight: number, opacity: number];
    rings: number[][];
  }

  interface Sign {
    kind: "width" | "unstated" | "corridor" | "nation" | "arrow" | "plate" | "in" | "out" | "soft" | "land" | "area";
    words: string;
    /** What the words mean, where that is told besides. */
    meaning?: string;
    width: number;
    colour: string;
    status: string;
  }

  interface Panel {
    title: string;
    subtitle: string;
    empty: string;
    refused: string;
    /** What stands before the numbers that found no room. */
    roomless: string;
    fit: string;
    /** What stands at the edge before the name of an end outside the frame: {place} is that name. */
    from: string;
    to: string;
    locator: string;
    clean: Record<"on" | "off" | "copy" | "copied" | "refused", string>;
    closer: string;
    wider: string;
    credit: string;
    legend: { title: string; rows: { heading: string; signs: Sign[] }[] };
  }

  interface Payload {
    flows: Flow[];
    marks: Record<string, Mark>;
    nodes: FlowEnd[];
    standings: Standing[];
    /** The ids of nodes and places that the first view leaves out, being far from all others. */
    far: string[];
    /** Marks that stand for several movements at a place. */
    together: Record<string, Mark>;
    countries: Record<string, string>;
    looks: Record<string, Look>;
    measures: Measures;
    /** The tint of a country, by its alpha-3 code. */
    lands: Record<string, string>;
    areas: AreaShape[];
    labels: Record<string, Label[]>;
    /** The ids of the marks that found no room at a zoom, where there are any. */
    unplaced: Record<string, string[]>;
    frames: Record<string, Bounds>;
    panel: Panel;
    /** What the page adds for this reader. */
    chosen: string | null;
    symbols: string;
    click?: number;
    presenting?: boolean;
    fresh?: Record<string, string>;
    view?: string | null;
    /** The reader's own title, and the marking that stands at head and foot; none where empty. */
    heading?: string;
    marking?: string;
    markingColour?: string;
    /** Whether the link asks for the legend open or closed. */
    legend?: "open" | "closed" | null;
    clean?: string;
  }

  /** A flow in pixels: the shaft ends where the head begins. */
  interface Stroke {
    whole: Curve;
    shaft: Curve;
    head: [base: Point, tip: Point, base: Point];
    width: number;
    /** Of the light core, where it stands for several movements. */
    core: number;
  }

  /** What a mark says at the edge: its number, its strength, and whether that is in sight on the map. */
  interface Outside {
    id: string;
    number: string;
    strength: string;
    seen: boolean;
  }

  /** A flow in pixels of the frame, with what is said of its ends. */
  interface Course {
    curve: Curve;
    from: string;
    to: string;
    colour: string;
    told: Outside;
  }

  /** An end to be named where its arrows cross the frame's edge. */
  interface Crossing {
    name: string;
    point: Point;
    colour: string;
    told: Outside[];
  }
  /** A view of the map: its zoom, and its middle in pixels of the world at it. */
  interface Seen {
    zoom: number;
    centre: Point;
  }
  type Side = "left" | "right" | "top" | "bottom";

  /** What was clicked: one of the two ids, or neither where the choice is taken back. */
  interface Click {
    movement?: string | null;
    corridor?: string | null;
    click: number;
  }
}

declare module "leaflet" {
  namespace Control {
    interface Scale {
      _map: Map;
      _updateScales(metres: number): void;
    }
  }

  interface CRS {
    /** The spot around which the plane is true; none where it is Web Mercator. */
    centre?: [lat: number, lon: number];
  }
  interface Handler {
    /** Of the handler of dragging: whether the map was moved by the drag that just ended. */
    moved?(): boolean;
  }

  interface Map {
    /** The layer that is on the map; st_folium exchanges it. */
    movements?: Movements;
    basemap?: Basemap;
    furnished?: boolean;
    fitted?: boolean;
    fitting?: boolean;
    movedByReader?: boolean;
    /** The id of what had the focus in the layer before. */
    focused?: string | null;
  }
}
