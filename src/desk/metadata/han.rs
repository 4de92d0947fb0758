//! What pages in Chinese, and some in Korean, write around names: labels, houses, reporters in brackets.

use super::area::Area;
use crate::desk::clean::{Byline, BylineKind, Copy};
use crate::desk::decode::Sourced;
use crate::desk::extract::{BlockKind, Field, Page};

/// Who wrote it when nobody says so, and what stands where a name does.
const NOBODY: &[&str] = &[
    "佚名",
    "匿名",
    "原创",
    "原創",
    "互联网",
    "小编",
    "小編",
    "当前位置",
    "暂无简介",
    "微信",
    "微博",
    "投稿",
    "未知",
    "本站",
    "本站原创",
    "本站編輯",
    "本站编辑",
    "最新文章",
    "热门文章",
    "相关文章",
    "相关新闻",
    "股市行情",
    "管理员",
    "系统管理员",
    "网友",
    "网络",
    "网络整理",
    "综合",
    "综合整理",
    "編輯",
    "编辑",
    "转载",
    "轉載",
];

/// Labels in a line about an article; what stands behind one is another thing.
const LABELS: &[&str] = &[
    "作者", "来源", "來源", "浏览", "瀏覽", "点击", "點擊", "评论", "評論", "阅读", "閱讀", "字号",
    "时间", "時間", "发布", "發布", "責任", "责任", "编辑", "編輯", "责编", "分享", "收藏", "打印",
    "日期",
];

/// Labels of who edited it, the longest first.
const EDITORS: &[&str] = &["责任编辑", "責任編輯", "编辑", "編輯", "责编", "責編"];

/// Korean words behind a name.
const KOREAN: &[&str] = &[
    "기자",
    "교수",
    "논설위원",
    "대표",
    "변호사",
    "선임기자",
    "연구원",
    "인턴기자",
    "작가",
    "칼럼니스트",
    "특파원",
    "평론가",
];

fn is_han(c: char) -> bool {
    matches!(c, '\u{4e00}'..='\u{9fff}' | '\u{3400}'..='\u{4dbf}')
}

fn is_kana(c: char) -> bool {
    matches!(c, '\u{3040}'..='\u{30ff}')
}

fn is_hangul(c: char) -> bool {
    matches!(c, '\u{ac00}'..='\u{d7a3}')
}

/// `未知`, `本站原创`: no one.
pub(super) fn is_nobody(name: &str) -> bool {
    NOBODY.contains(&name) || LABELS.contains(&name)
}

/// A name without the labels or the post behind it: `余小燕 阅读`, `김나래 기자`.
pub(super) fn shortened(name: &str) -> Option<&str> {
    let (first, rest) = name.split_once(' ')?;
    let chars = first.chars().count();
    let korean = (2..=4).contains(&chars) && first.chars().all(is_hangul);
    if korean
        && rest
            .split(' ')
            .next_back()
            .is_some_and(|last| KOREAN.contains(&last))
    {
        return Some(first);
    }
    let han = first.chars().all(is_han);
    (han && LABELS.iter().any(|label| rest.starts_with(label))).then_some(first)
}

/// A byline in Chinese without what else its line says: `时间：2024-05-03 作者：余小燕 阅读：7` is
/// `余小燕`, `【责任编辑：余小燕】` is `责任编辑：余小燕`. `None` where it says nothing else.
pub(super) fn line(line: &str, bylines: &[Byline]) -> Option<String> {
    if !line.contains(is_han) || line.contains(is_kana) {
        return None;
    }
    let busy = line.contains(['：', ':', '|', '【', '[', '（', '(', '\n'])
        || line.contains(|c: char| c.is_ascii_digit())
        || LABELS.iter().any(|label| line.contains(label));
    if !busy {
        return None;
    }
    let names = |role: &str| {
        let names = bylines.iter().filter(|b| b.role == role);
        names.map(|b| b.name.as_str()).collect::<Vec<_>>()
    };
    let authors = names("author");
    if !authors.is_empty() {
        return Some(authors.join(", "));
    }
    let editors = names("editor");
    let last = editors
        .iter()
        .filter_map(|name| Some(line.find(name)? + name.len()))
        .max()?;
    let from = EDITORS.iter().filter_map(|label| line.find(label)).min()?;
    (from < last).then(|| line[from..last].trim().to_owned())
}

/// Words before the names of those who wrote it, in brackets at the head of the text or alone at its ends.
const REPORTERS: &[&str] = &["记者", "記者"];

/// Words that stand between names, or before them.
const BETWEEN: &[&str] = &[
    "通讯员",
    "通訊員",
    "实习生",
    "實習生",
    "记者",
    "記者",
    "见习记者",
];

/// First characters of what a reporter does rather than is called.
const VERBS: &[char] = &[
    '从', '從', '在', '了', '就', '今', '近', '对', '對', '获', '獲', '日', '走', '采', '採', '报',
    '報',
];

/// Who reports, as the text says at its head (`新华社奥斯陆5月3日电（记者余小燕）`, `〔記者余小燕／台北報導〕`)
/// or in a line of its own (`晚报记者 余小燕 林一`), with the line.
pub(super) fn reporters(copy: &Copy) -> Option<(Vec<Byline>, u32)> {
    let paragraphs = &copy.paragraphs;
    let count = paragraphs.len();
    let ends = paragraphs
        .iter()
        .enumerate()
        .filter(|(at, _)| *at < 3 || at + 2 >= count);
    for (at, paragraph) in ends {
        let text = paragraph.span.of(&copy.text);
        if !REPORTERS.iter().any(|word| text.contains(word)) && !text.contains("文/") {
            continue;
        }
        let head = head(text, 80);
        let names = bracketed(head)
            .or_else(|| alone(text))
            .or_else(|| (at + 2 >= count).then(|| bracketed(text)).flatten());
        if let Some(names) = names {
            let byline = |name: &str| Byline {
                name: name.to_owned(),
                kind: BylineKind::Person,
                role: "author",
                model: None,
            };
            return Some((names.into_iter().map(byline).collect(), paragraph.line));
        }
    }
    None
}

/// The reporters of a field that names who wrote it, behind their house: `晚报记者 余小燕 林一`.
pub(super) fn stated(value: &str) -> Option<Vec<&str>> {
    if !value
        .chars()
        .all(|c| is_han(c) || c.is_whitespace() || matches!(c, '、' | '：' | ':'))
    {
        return None;
    }
    let at = REPORTERS
        .iter()
        .find_map(|word| Some(value.find(word)? + word.len()))?;
    names(&value[at..])
}

/// Labels of who wrote it.
const AUTHORS: &[&str] = &["作者", "记者", "記者", "撰文", "撰稿", "采写", "采访"];

/// Who wrote it, as a line at the headline or behind the text labels it: `来源：海港晚报 作者：余小燕`.
pub(super) fn authors(page: &Page, area: &Area) -> Option<(Vec<Byline>, u32)> {
    let mut near = page.blocks.iter().filter(|b| {
        let place = area.is_near(b.line) || area.is_behind(b.line);
        place && b.text.len() <= MAX_ORIGIN && b.kind != BlockKind::Comment
    });
    near.find_map(|block| Some((author_of(&block.text)?, block.line)))
}

fn author_of(line: &str) -> Option<Vec<Byline>> {
    let byline = |name: &str, kind| Byline {
        name: name.to_owned(),
        kind,
        role: "author",
        model: None,
    };
    AUTHORS.iter().find_map(|label| {
        let at = line.find(label)?;
        let rest = line[at + label.len()..].trim_start();
        let rest = rest.strip_prefix([':', '：'])?.trim_start();
        if let Some(names) = names(rest) {
            let names = names.into_iter().filter(|name| !is_nobody(name));
            let names: Vec<Byline> = names.map(|name| byline(name, BylineKind::Person)).collect();
            return (!names.is_empty()).then_some(names);
        }
        // `采写：晚报见习记者 余小燕`.
        let behind = REPORTERS.iter().find_map(|word| rest.split_once(word));
        if let Some(names) = behind.and_then(|(_, rest)| names(rest)) {
            let names = names
                .into_iter()
                .map(|name| byline(name, BylineKind::Person));
            return Some(names.collect());
        }
        // A department, or the name of an account.
        let name = house(rest).filter(|name| !name.contains("记者"))?;
        let kind = BylineKind::Organisation;
        (name.chars().all(is_han) && name.chars().count() <= 12).then(|| vec![byline(name, kind)])
    })
}

/// The first so many characters.
fn head(text: &str, most: usize) -> &str {
    text.char_indices()
        .nth(most)
        .map_or(text, |(at, _)| &text[..at])
}

/// The names in the first brackets that speak of a reporter.
fn bracketed(text: &str) -> Option<Vec<&str>> {
    const OPEN: &[char] = &['（', '(', '【', '〔', '[', '［'];
    const CLOSE: &[char] = &['）', ')', '】', '〕', ']', '］'];
    for (at, open) in text.match_indices(OPEN).take(6) {
        let rest = &text[at + open.len()..];
        let Some(end) = rest.find(CLOSE) else {
            continue;
        };
        let inside = &rest[..end];
        if inside.chars().count() > 40 {
            continue;
        }
        let behind = REPORTERS
            .iter()
            .find_map(|word| Some(&inside[inside.find(word)? + word.len()..]))
            .or_else(|| {
                let rest = inside.strip_prefix("文/")?;
                Some(rest.strip_prefix('图').unwrap_or(rest))
            });
        // `文/海港网专栏作者 余小燕`: a house first.
        let last = |text: &'_ str| {
            let parts = [' ', '　', '\u{a0}'];
            text.rfind(parts)
                .map(|at| at + text[at..].chars().next().map_or(0, char::len_utf8))
        };
        let found =
            behind.and_then(|behind| names(behind).or_else(|| names(&behind[last(behind)?..])));
        if found.is_some() {
            return found;
        }
    }
    None
}

/// The names of a line that says nothing else: `晚报记者 余小燕 林一`, `采写：晚报记者 余小燕`.
fn alone(text: &str) -> Option<Vec<&str>> {
    if text.chars().count() > 30 || text.contains(['。', '，', '“', '！', '？']) {
        return None;
    }
    let at = REPORTERS
        .iter()
        .find_map(|word| Some(text.find(word)? + word.len()))?;
    let rest = text[at..].trim_end_matches(['）', ')', '】', ']']);
    // `记者余小燕` in a title would be glued.
    rest.starts_with([' ', '　', '\u{a0}', '：', ':'])
        .then(|| names(rest))
        .flatten()
}

/// The names that a text begins with.
fn names(text: &str) -> Option<Vec<&str>> {
    let marks = |c: char| {
        c.is_whitespace()
            || matches!(
                c,
                '、' | ',' | '，' | '&' | '/' | '／' | '：' | ':' | '；' | '|'
            )
    };
    let mut out = Vec::new();
    for word in text.split(marks).filter(|word| !word.is_empty()).take(8) {
        if BETWEEN.contains(&word) {
            continue;
        }
        let word = BETWEEN
            .iter()
            .find_map(|b| word.strip_prefix(b))
            .unwrap_or(word);
        let length = word.chars().count();
        let name = (2..=4).contains(&length)
            && word.chars().all(|c| is_han(c) || c == '·')
            && !word.starts_with(VERBS)
            && !is_done(word);
        if !name {
            // `记者王小明台北1日電`: three characters of a name, two of a place.
            let glued = word.find(|c: char| c.is_ascii_digit());
            let five =
                glued.filter(|at| word[..*at].chars().count() == 5 && word.ends_with(['电', '電']));
            if out.is_empty() && five.is_some() && word.chars().take(5).all(is_han) {
                out.push(head(word, 3));
            }
            break;
        }
        out.push(word);
    }
    (!out.is_empty()).then_some(out)
}

/// What was done rather than who did it: `报道`, `整合`, `摄影`.
fn is_done(word: &str) -> bool {
    [
        "整合", "报道", "報導", "報道", "摄影", "攝影", "编辑", "編輯", "综合", "綜合", "文", "图",
        "摄",
    ]
    .iter()
    .any(|done| word.ends_with(done))
}

/// Labels of where a page took its article from.
const ORIGINS: &[&str] = &["来源", "來源", "稿源", "出处", "出處"];

/// Bytes of a line at most that says so.
const MAX_ORIGIN: usize = 300;

/// Where a page says that it took its article from: `来源：新华社`, at the headline or right behind the text.
pub(super) fn origin(page: &Page, area: &Area) -> Option<Sourced<String>> {
    let stated = page
        .candidates
        .iter()
        .filter(|c| c.field == Field::Origin && c.value.contains(is_han));
    let said = stated.filter_map(|c| {
        let value = labelled(&c.value).unwrap_or(&c.value);
        Some((house(value)?, c.from.clone()))
    });
    let near = page.blocks.iter().enumerate().filter(|(_, b)| {
        let place = area.is_near(b.line) || area.is_behind(b.line);
        place && b.text.len() <= MAX_ORIGIN && b.kind != BlockKind::Comment
    });
    let seen = near.filter_map(|(at, block)| {
        let rest = labelled(&block.text)?;
        // The label and the name may be elements of their own.
        let value = if rest.is_empty() {
            page.blocks.get(at + 1).map(|next| next.text.as_str())?
        } else {
            rest
        };
        Some((house(value)?, format!("text line {}", block.line)))
    });
    let (value, from) = said.chain(seen).next()?;
    Some(Sourced {
        value: value.to_owned(),
        from,
    })
}

/// What stands behind a label of the source. A picture's or a figure's source is none of the article's.
fn labelled(text: &str) -> Option<&str> {
    ORIGINS.iter().find_map(|label| {
        let at = text.find(label)?;
        let before = text[..at].trim_end();
        let other = [
            "图片", "圖片", "图", "圖", "资料", "資料", "数据", "數據", "视频", "影片", "收入",
        ];
        if other.iter().any(|word| before.ends_with(word)) {
            return None;
        }
        let rest = text[at + label.len()..].trim_start();
        let rest = rest.strip_prefix(['于', '於']).unwrap_or(rest).trim_start();
        Some(rest.strip_prefix([':', '：'])?.trim_start())
    })
}

/// The name of a house that a text begins with.
fn house(text: &str) -> Option<&str> {
    let ends = |c: char| {
        c.is_whitespace()
            || matches!(
                c,
                '|' | '（' | '(' | '【' | '[' | '，' | '。' | '；' | '）' | '】'
            )
    };
    let mut name = text.split(ends).next()?;
    for label in LABELS {
        if let Some(at) = name.find(label).filter(|at| *at > 0) {
            name = &name[..at];
        }
    }
    let figures = name
        .find(|c: char| c.is_ascii_digit())
        .filter(|at| name[*at..].contains(['-', '年', ':']));
    let name = figures
        .map_or(name, |at| &name[..at])
        .trim_matches(['-', '—', '_', '"', '“', '”']);
    let fits = (2..=20).contains(&name.chars().count());
    let real =
        !is_nobody(name) && !name.contains([':', '：']) && name.chars().any(char::is_alphabetic);
    (fits && real).then_some(name)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn by(name: &str, role: &'static str) -> Byline {
        Byline {
            name: name.to_owned(),
            kind: BylineKind::Person,
            role,
            model: None,
        }
    }

    #[test]
    fn a_line_says_who_and_no_more() {
        for (written, bylines, want) in [
            (
                "时间：2024-05-03 作者：余小燕 阅读：7",
                [by("余小燕", "author")],
                Some("余小燕"),
            ),
            (
                "来源晚报| 0 条评论| 作者余小燕",
                [by("余小燕", "author")],
                Some("余小燕"),
            ),
            (
                "【责任编辑：余小燕】",
                [by("余小燕", "editor")],
                Some("责任编辑：余小燕"),
            ),
            ("余小燕", [by("余小燕", "author")], None),
            ("Ana Lim", [by("Ana Lim", "author")], None),
            ("編集委員 山田春子", [by("山田春子", "author")], None),
        ] {
            assert_eq!(line(written, &bylines).as_deref(), want, "{written}");
        }
    }

    #[test]
    fn reporters_are_named_in_brackets_or_alone() {
        for (text, want) in [
            (
                "新华社奥斯陆5月3日电（记者余小燕）渡船再次起航。",
                Some(&["余小燕"][..]),
            ),
            (
                "晚报讯（记者 余小燕 通讯员 林一）渡船再次起航。",
                Some(&["余小燕", "林一"]),
            ),
            (
                "晚报5月3日讯（记者余燕 整合）渡船再次起航。",
                Some(&["余燕"]),
            ),
            ("〔記者余小燕／台北報導〕渡船再次起航。", Some(&["余小燕"])),
            (
                "（中央社記者余小燕台北3日電）渡船再次起航。",
                Some(&["余小燕"]),
            ),
            ("【文/海港网专栏作者 余小燕】", Some(&["余小燕"])),
            ("晚报记者 余小燕 林一", Some(&["余小燕", "林一"])),
            ("（文/图 余小燕 林一）", Some(&["余小燕", "林一"])),
            ("（记者从海港局获悉）渡船再次起航。", None),
            ("渡船再次起航，记者 在海港看到了它。", None),
            ("渡船（见图）再次起航。", None),
        ] {
            let found = bracketed(text).or_else(|| alone(text));
            assert_eq!(found.as_deref(), want, "{text}");
        }
    }

    #[test]
    fn an_author_is_labelled() {
        for (line, want) in [
            (
                "2024-05-03 10:11 出处：海港网 作者：余小燕 编辑：林一",
                Some("余小燕"),
            ),
            ("来源：本站原创 作者：海港局办公室", Some("海港局办公室")),
            ("采写：晚报见习记者 余小燕", Some("余小燕")),
            ("作者：未知", None),
            ("作者： 阅读：7", None),
            ("作者最新文章", None),
        ] {
            let found = author_of(line).map(|b| b[0].name.clone());
            assert_eq!(found.as_deref(), want, "{line}");
        }
    }

    #[test]
    fn a_page_says_where_its_article_is_from() {
        for (text, want) in [
            (
                "2024-05-03 10:11 来源：海港晚报 作者：余小燕",
                Some("海港晚报"),
            ),
            ("来源于：海港办事处", Some("海港办事处")),
            ("本文来源：海港晚报 责任编辑：余小燕", Some("海港晚报")),
            ("來源：中央社", Some("中央社")),
            ("来源：海港网2024年05月03日", Some("海港网")),
            ("来源：本站原创 作者：余小燕", None),
            ("图片来源：海港晚报", None),
            ("来源：", None),
            ("渡船的来源", None),
        ] {
            assert_eq!(labelled(text).and_then(house), want, "{text}");
        }
    }
}
