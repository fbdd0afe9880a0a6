-- Who asked for a licence, for its holder to see: how often on a day, and when last. asker: an authority's id, or empty for
-- the public; way: page (by its number), code (shown by the holder).
create table licence_ask (
  region_code text not null,
  number text not null,
  on_day date not null,
  asker text not null,
  way text not null,
  times integer not null,
  last_at timestamptz not null,
  primary key (region_code, number, on_day, asker, way)
);
