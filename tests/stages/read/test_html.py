"""HTML: what of a page is its text."""

from __future__ import annotations

import pytest

PAGE = """<!DOCTYPE html><html><head><title>Der Brand &ndash; Chronik</title><style>p {}</style>
<meta name="Author" content="Anna Amalia"><link rel="canonical" href="https://example.org/brand"></head>
<body><nav><a href="/">Start</a></nav><header><h1>Der Brand</h1></header>
<p>Im M&auml;rz&nbsp;brannte <b>die
Stadt</b> &#8211; ganz.<p>Dann nicht.</p><aside>Werbung</aside>
<script>alert("Er floh.")</script><footer>Impressum</footer></body></html>"""


def test_a_page_without_what_is_around_it(read):
    source = read(PAGE, "a.html")
    assert source.text == "Der Brand\n\nIm März brannte die Stadt – ganz.\n\nDann nicht."
    assert (source.title, source.author, source.url, source.date) == ("Der Brand – Chronik", "Anna Amalia", "https://example.org/brand", "")


def test_the_map_leads_back_to_the_page(read, trace):
    found = trace(read(PAGE, "a.htm"), PAGE)
    assert [found(words) for words in ("Der Brand", "März brannte", "die Stadt – ganz", "Dann")] == [
        "Der Brand", "M&auml;rz&nbsp;brannte", "die\nStadt</b> &#8211; ganz", "Dann"]


@pytest.mark.parametrize(("page", "text"), [
    ("<p>eins<br>zwei", "eins\nzwei"), ("<ul><li>eins<li>zwei</ul>", "eins\n\nzwei"), ("<table><tr><td>1848<td>März<tr><td>1849</table>", "1848 März\n1849"),
    ("<pre>eins\n  zwei\n\ndrei</pre>vier", "eins\n  zwei\n\ndrei\n\nvier"), ("nur Text", "nur Text"), ("<p>Re<b>vo</b>lution", "Revolution"),
    ("<p>Revo&shy;lution", "Revolution"), ("<p>Land-\nund Seekrieg, Revo-\nlution", "Land- und Seekrieg, Revo- lution"),
    ("<div>a<div>b</div>c</div>", "a\n\nb\n\nc"), ("<nav>x<p>y</div></nav>z", "z"), ("<p>a<noscript>b</noscript>c", "ac"),
    ("<select><option>a<option>b</select>c", "c"), ("<title>x</title>", None), ("<p>a < b > c", "a < b > c"),
])
def test_careless_pages(page, text, read):
    assert getattr(read(page, "a.html"), "text", None) == text


@pytest.mark.parametrize("encoding", ["utf-8", "iso-8859-1", "windows-1252", "macintosh"])
def test_the_encoding_is_what_the_page_says(encoding, read):
    page = f'<meta charset="{encoding}"><p>Die Königin floh über die Brücke.'
    assert read(page.encode(encoding), "a.html").text == "Die Königin floh über die Brücke."


def test_xhtml_is_read_as_html_by_any_of_its_endings(read):
    page = '<?xml version="1.0"?><html xmlns="http://www.w3.org/1999/xhtml"><head><title>T</title></head><body><p>Er floh.</p></body></html>'
    assert [(read(page, f"a{ending}").text, read(page, f"a{ending}").title) for ending in (".xml", ".xhtml", ".html")] == [("Er floh.", "T")] * 3
