/** The style of the files that are published; the colours are those of the pages. */
export const publicationStyle = `
:root{color-scheme:light}
body{margin:0;color:#1b2632;background:#fff;font:1rem/1.7 "PingFang SC","Microsoft YaHei","Noto Sans CJK SC","Noto Sans SC",sans-serif;overflow-wrap:anywhere}
main{max-width:60rem;margin:0 auto;padding:1.5rem 1rem 4rem}
h1{margin:.5rem 0;font-size:1.9rem;line-height:1.35;color:#a51f2d}
h2{margin:2.5rem 0 1rem;padding-bottom:.25rem;border-bottom:2px solid #a51f2d;font-size:1.4rem}
h3{margin:1.5rem 0 .25rem;font-size:1.1rem}
p,dd,dl,ol,ul,figure{margin:0}
ol,ul{padding-left:1.75rem}
ol>li{margin-bottom:.75rem}
small,.soft{color:#465568;font-size:.9rem;font-weight:400}
a{color:#1d4f86}
.links a{display:inline-block;margin-right:1rem;padding:.5rem 0}
.mark{display:inline-block;padding:0 .5rem;border:1px solid #a51f2d;color:#a51f2d}
dl>div{display:grid;grid-template-columns:9rem 1fr;gap:0 1rem;padding:.4rem 0;border-bottom:1px solid #dbe1e8}
dt{color:#465568}
table{width:100%;margin:1rem 0;border-collapse:collapse}
th,td{padding:.5rem .75rem .5rem 0;border-bottom:1px solid #dbe1e8;text-align:left;vertical-align:top;font-weight:400}
thead th{border-bottom:2px solid #1d4f86;color:#1d4f86;font-weight:600;white-space:nowrap}
summary{padding:.5rem 0;color:#1d4f86;cursor:pointer}
figure{overflow-x:auto}
@media (max-width:40rem){dl>div{grid-template-columns:1fr}thead{position:absolute;clip-path:inset(50%)}table,tbody,tr,th,td{display:block}tr{padding:.5rem 0;border-bottom:1px solid #dbe1e8}th,td{padding:.1rem 0;border:0}td::before{content:attr(data-label) "：";color:#465568}}
@media print{.links{display:none}details::details-content{content-visibility:visible}}
`.trim()
