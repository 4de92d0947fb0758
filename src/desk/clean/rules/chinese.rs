//! What Chinese houses write around a text: credits without "by", captions in the running text, calls to their
//! channels, and the platform's own words.

use crate::desk::clean::copy::{Byline, BylineKind, Junk};
use crate::desk::clean::rule::{Act, Line, Rule, Test, Zone};
use crate::desk::clean::words;

/// Code of lines of credits.
pub const CREDITS: &str = "byline.credits_chinese";

/// The rules.
pub const RULES: &[Rule] = &[
    Rule {
        code: "notice.platform_chinese",
        languages: "zh",
        what: "that a platform only stores what its users write, or that pictures come from elsewhere",
        why: "the house speaks, not the story",
        example: "以上图文为用户上传，本平台仅提供信息存储服务。",
        reason: Junk::Disclosure,
        act: Act::Notice("disclosure"),
        test: Test::Holds(
            "仅提供信息存储;只提供信息存储;仅提供信息发布平台;provides information storage services;\
            图片来自网络;图片均来自网络;图片来源于网络;图片源自网络;图片源于网络;图文来自网络;图文来源于网络;\
            文章来源于网络;内容来源于网络;素材来自网络;素材来源于网络;信息来源于网络;如有侵权;如涉侵权;如涉及侵权;\
            若有侵权;侵权请联系;侵权即删;侵权必删;不代表本网观点;不代表本站观点;不代表本平台;不构成投资建议;\
            不构成任何投资建议",
        ),
        words: 70,
        prose: true,
        zone: Zone::Edge,
        firm: true,
        sure: 0.95,
    },
    Rule {
        code: "notice.original_title_chinese",
        languages: "zh",
        what: "under which title the text first appeared",
        why: "the house speaks, not the story",
        example: "（原题为《渡轮停航三天》）",
        reason: Junk::Disclosure,
        act: Act::Notice("disclosure"),
        test: Test::Starts(
            "原题为;原题:;原標題為;原标题为;本文原题;本文原标题;原文标题:;原文标题为",
        ),
        words: 40,
        prose: true,
        zone: Zone::Edge,
        firm: true,
        sure: 0.97,
    },
    Rule {
        code: "promo.channel_chinese",
        languages: "zh",
        what: "an invitation to the house's app, its account in a messenger, or to tap somewhere",
        why: "the house sells, not the story",
        example: "请关注“海港晚报”微信公众号",
        reason: Junk::Promo,
        act: Act::Drop,
        test: Test::BothInOne(
            "请关注;敬请关注;欢迎关注;快来关注;记得关注;请下载;欢迎下载;下载客户端;快来下载;点击下载;扫描;\
            扫一扫;扫码;长按;识别;点击菜单;点击下方;点击左下角;点击阅读;点【在看】;点在看;点个在看;微信搜索;搜索关注;\
            立即下载;打开",
            "公众号;公眾號;微信号;微信;客户端;app;二维码;小程序;在看;阅读原文;菜单栏;专区;视频号;阅读全文",
        ),
        words: 44,
        prose: false,
        zone: Zone::Edge,
        firm: true,
        sure: 0.93,
    },
    Rule {
        code: "ui.enlarge_chinese",
        languages: "zh",
        what: "the order to tap a picture",
        why: "a control, not the story",
        example: "（点击查看大图）",
        reason: Junk::UiLabel,
        act: Act::Drop,
        test: Test::Is(
            "点击看大图;点击查看大图;点击看清晰大图;点击查看清晰大图;点击可看大图;点击图片查看大图;点击图片放大;\
            点击图片可放大;点击放大;点击大图;上下滑动查看;左右滑动查看;上下滑动查看更多;左右滑动查看更多;向上滑动阅览",
        ),
        words: 8,
        prose: true,
        zone: Zone::Any,
        firm: true,
        sure: 0.97,
    },
    Rule {
        code: "related.earlier_chinese",
        languages: "zh",
        what: "a link to an earlier report or a dossier",
        why: "it leads to another article; its title is kept as an association",
        example: "此前报道：海港渡轮停航三天",
        reason: Junk::RelatedLink,
        act: Act::Related("seeAlso"),
        test: Test::Starts(
            "此前报道:;早前报道:;往期回顾:;往期推荐:;更多报道:;更多详情:;热门推荐:;点击进入专题:;进入专题:;\
            专题:;相关专题:;相关链接:;相關連結:",
        ),
        words: 30,
        prose: false,
        zone: Zone::Any,
        firm: true,
        sure: 0.95,
    },
    Rule {
        code: CREDITS,
        languages: "zh",
        what: "labels of who wrote, edited or checked the text with their names, and nothing else",
        why: "credits people; kept as byline",
        example: "编辑 刘海 校对 李明华",
        reason: Junk::Byline,
        act: Act::Byline,
        test: Test::Scan(credits),
        words: 40,
        prose: false,
        zone: Zone::Edge,
        firm: true,
        sure: 0.95,
    },
    Rule {
        code: "credit.source_chinese",
        languages: "zh",
        what: "a line that only names where the text comes from",
        why: "the article names its sources in sentences",
        example: "（综合整理自海港晚报、码头网等）",
        reason: Junk::PhotoCredit,
        act: Act::Drop,
        test: Test::Starts(
            "综合整理自;整理自;资料来源:;素材来源:;内容来源:;来源于:;信息来源:;稿件来源:;文章来源:;本文来源:;新闻来源:",
        ),
        words: 16,
        prose: false,
        zone: Zone::Edge,
        firm: true,
        sure: 0.93,
    },
    Rule {
        code: "caption.chinese",
        languages: "zh",
        what: "a caption behind whose last sentence somebody is said to have taken or given the picture, or that a mark points up from",
        why: "captions are about a photo: kept as its association",
        example: "渡轮周一驶出海港。通讯员刘海 摄",
        reason: Junk::PhotoCredit,
        act: Act::Caption,
        test: Test::Scan(caption),
        words: 60,
        prose: true,
        zone: Zone::Any,
        firm: true,
        sure: 0.94,
    },
];

/// Characters of a line that these scanners read.
const LONGEST: usize = 120;

/// Marks that no line of credits has.
const SENTENCE: &[char] = &[
    '，', '。', '！', '？', '；', ',', '.', '!', '?', ';', '“', '《',
];

/// Brackets around a line.
const BRACKETS: &[char] = &['（', '）', '(', ')', '【', '】', '[', ']'];

/// Labels of who made a text; of one letter only before a slash or a colon.
const ROLES: &[&str] = &[
    "责任编辑",
    "責任編輯",
    "值班编辑",
    "本期编辑",
    "编辑",
    "編輯",
    "责编",
    "責編",
    "校对",
    "校對",
    "校审",
    "审校",
    "审核",
    "审读",
    "终审",
    "复审",
    "初审",
    "总监制",
    "监制",
    "策划",
    "统筹",
    "采写",
    "采编",
    "撰文",
    "撰稿",
    "执笔",
    "见习记者",
    "实习记者",
    "特约记者",
    "记者",
    "記者",
    "通讯员",
    "实习生",
    "作者",
    "摄影",
    "攝影",
    "摄像",
    "供稿",
    "制图",
    "美编",
    "排版",
    "剪辑",
    "编译",
    "翻译",
    "本文来源",
    "来源",
    "來源",
    "原创",
    "文",
    "图",
    "摄",
];

/// Words for who writes, between a house and a name.
const WRITERS: &[&str] = &[
    "记者",
    "記者",
    "通讯员",
    "实习生",
    "专栏作者",
    "特约作者",
    "作者",
];

/// The longest of the labels that the text begins with.
fn label<'a>(text: &'a str, of: &[&str]) -> Option<(&'a str, &'a str)> {
    of.iter()
        .filter_map(|label| text.strip_prefix(label))
        .map(|rest| text.split_at(text.len() - rest.len()))
        .max_by_key(|(label, _)| label.len())
}

/// A name: two to four ideographs, or a word in other letters that begins large.
fn is_name(text: &str) -> bool {
    let count = text.chars().count();
    let ideographs = text.chars().all(|c| words::is_ideograph(c) || c == '·');
    let other = text
        .chars()
        .all(|c| c.is_alphanumeric() || matches!(c, '_' | '-' | '.'));
    (ideographs && (2..=4).contains(&count))
        || (other && text.starts_with(|c: char| c.is_ascii_uppercase()) && count <= 20)
}

/// Names with spaces, commas of a list or signs for "and" between them.
fn are_names(text: &str) -> bool {
    let mut some = false;
    let mut names = text
        .split(|c: char| c.is_whitespace() || matches!(c, '、' | '&' | '/'))
        .filter(|name| !name.is_empty());
    names.all(|name| {
        some = true;
        is_name(name)
    }) && some
}

/// `编辑 刘海 校对 李明华`, `采写：晚报记者 刘海`, `晚报记者 刘海`: nothing but labels and what stands behind them.
fn credits(line: &Line<'_>) -> bool {
    let text = line.text.trim().trim_matches(BRACKETS);
    if text.chars().count() > LONGEST
        || text.contains(SENTENCE)
        || !text.contains(words::is_ideograph)
    {
        return false;
    }
    if let Some((writer, at)) = WRITERS
        .iter()
        .filter_map(|writer| Some((*writer, text.find(writer)?)))
        .min_by_key(|(_, at)| *at)
        .filter(|(_, at)| *at > 0)
    {
        let house = &text[..at];
        let names = &text[at + writer.len()..];
        let named = house.chars().all(words::is_ideograph) && house.chars().count() <= 12;
        if named && names.starts_with(char::is_whitespace) && are_names(names) {
            return true;
        }
    }
    labelled(text)
}

/// Each part begins with a label: before a colon or a slash anything may be named, before a space only names may.
fn labelled(text: &str) -> bool {
    let mut parts = 0;
    let mut spaced = false;
    let mut open = false;
    for word in text.split_whitespace() {
        match label(word, ROLES) {
            Some((_, rest)) if rest.starts_with(SIGNS) => {
                parts += 1;
                open = true;
            }
            Some((label, "")) if label.chars().count() > 1 => {
                parts += 1;
                spaced = true;
                open = false;
            }
            _ if parts > 0 && (open || is_name(word)) => {}
            // `码头支部供稿 摄影/刘海`.
            _ if parts == 0
                && word.ends_with("供稿")
                && word.chars().all(|c| words::is_ideograph(c) || c == '、') => {}
            _ => return false,
        }
    }
    // "记者：" may begin a question, "来源 …" a sentence.
    let question = text.starts_with("记者") || text.starts_with("記者");
    (parts > 1 || parts == 1 && !spaced) && !(question && parts == 1)
}

/// Signs between a label and what it names.
const SIGNS: &[char] = &[':', '：', '/', '|', '｜', '丨'];

/// Labels of the role that each begins, as in bylines elsewhere; the others name nobody who made the text.
const DEEDS: &[(&str, &[&str])] = &[
    (
        "author",
        &[
            "采写",
            "撰文",
            "撰稿",
            "执笔",
            "记者",
            "記者",
            "作者",
            "通讯员",
            "实习生",
            "文",
        ],
    ),
    (
        "editor",
        &[
            "编辑", "編輯", "责编", "責編", "校对", "校對", "审校", "校审", "采编",
        ],
    ),
    ("photographer", &["摄影", "攝影", "摄像", "摄"]),
    ("translator", &["翻译", "编译"]),
];

/// Who is credited in such a line: the authors in one line, if any, and everybody with their role.
pub fn credited(text: &str) -> (Option<String>, Vec<Byline>) {
    let people = people(text);
    let authors = people.iter().filter(|(role, _)| *role == "author");
    let authors: Vec<&str> = authors.map(|(_, name)| *name).collect();
    let by = (!authors.is_empty()).then(|| authors.join(", "));
    let bylines = people.iter().map(|(role, name)| Byline {
        name: (*name).to_owned(),
        kind: BylineKind::Person,
        role,
        model: None,
    });
    (by, bylines.collect())
}

fn people(text: &str) -> Vec<(&'static str, &str)> {
    let mut out = Vec::new();
    let mut role = None;
    let text = text.trim().trim_matches(BRACKETS);
    let parts = text.split(|c: char| c.is_whitespace() || matches!(c, '、' | '&'));
    for part in parts.filter(|part| !part.is_empty()) {
        let mut name = part;
        if let Some((label, rest)) = label(part, ROLES)
            && (rest.is_empty() || rest.starts_with(SIGNS))
        {
            let deed = DEEDS
                .iter()
                .find(|(_, labels)| labels.iter().any(|end| label.ends_with(end)));
            role = deed.map(|(role, _)| *role);
            name = rest.trim_start_matches(SIGNS);
        }
        // "海港晚报记者 刘海", "海港晚报记者刘海".
        if let Some((at, writer)) = WRITERS
            .iter()
            .filter_map(|w| Some((name.rfind(w)?, w)))
            .max()
        {
            role = role.or(Some("author"));
            name = &name[at + writer.len()..];
        }
        let ideographs = name.chars().all(|c| words::is_ideograph(c) || c == '·');
        if let Some(role) = role
            && ideographs
            && is_name(name)
        {
            out.push((role, name));
        }
    }
    out
}

/// What says at a caption's end whose the picture is.
const TAKEN: &[&str] = &[
    "摄",
    "攝",
    "供图",
    "供圖",
    "视频截图",
    "影片截图",
    "图片截图",
    "资料图",
    "资料图片",
    "资料照片",
    "制图",
];

/// Picture agencies that sign a caption with a word for their files.
const FILES: &[&str] = &[
    "视觉中国",
    "視覺中國",
    "东方IC",
    "新华社",
    "中新社",
    "图虫",
    "人民视觉",
];

/// Most letters of such a signature.
const SIGNED: usize = 18;

/// `渡轮周一驶出海港。通讯员刘海 摄`, `海港（视频截图）`, `▲渡轮停在港内`.
fn caption(line: &Line<'_>) -> bool {
    let text = line.text.trim();
    let count = text.chars().count();
    if count > LONGEST
        || line.block.level > 0
        || !text.contains(words::is_ideograph)
        || text.contains('\n')
    {
        return false;
    }
    if let Some(said) = text.strip_prefix(['▲', '△']) {
        let said = said.trim_start();
        return count <= 80
            && said.starts_with(|c: char| words::is_ideograph(c) || c == '《' || c == '“');
    }
    if let Some(inside) = text.strip_suffix(['）', ')'])
        && let Some(open) = inside.rfind(['（', '('])
        && open > 0
    {
        let said = inside[open..].trim_start_matches(['（', '(']);
        return is_signature(said) && !text[..open].trim_end().ends_with(['，', '、']);
    }
    let bare = text.trim_end_matches('。');
    // "晚报网站报道截图".
    if bare.ends_with("截图")
        && !bare.contains(['，', '。', '！', '？'])
        && bare.chars().count() <= 40
    {
        return true;
    }
    let Some(end) = text
        .char_indices()
        .filter(|(_, c)| matches!(c, '。' | '！' | '？' | '”' | '…'))
        .map(|(at, c)| at + c.len_utf8())
        .rfind(|at| *at < text.len())
    else {
        return false;
    };
    is_signature(text[end..].trim())
}

/// Nothing but whose the picture is.
fn is_signature(text: &str) -> bool {
    let count = text.chars().count();
    if !(2..=SIGNED).contains(&count) || text.contains(SENTENCE) || text.ends_with("拍摄") {
        return false;
    }
    let given = TAKEN.iter().any(|taken| text.ends_with(taken));
    let sent = text.ends_with('发') && (text.contains("供图") || text.contains('摄'));
    let filed = FILES.iter().any(|agency| text.starts_with(agency))
        && (text.ends_with("资料") || text.ends_with('图') || text.ends_with('发'));
    given || sent || filed
}

#[cfg(test)]
mod tests {
    use super::{RULES, people};
    use crate::desk::clean::fixture::with_lines;

    fn found(code: &str, text: &str) -> bool {
        let rule = RULES.iter().find(|rule| rule.code == code).unwrap();
        let super::Test::Scan(scan) = rule.test else {
            return false;
        };
        with_lines(&[text], |lines, _| scan(&lines[0]))
    }

    #[test]
    fn credits_have_labels_and_names_and_nothing_else() {
        for text in [
            "编辑 刘海 校对 李明华",
            "本文来源：海港晚报 责任编辑：刘海_HG21",
            "采写：晚报见习记者 刘海 李明华",
            "海港晚报记者 刘海",
            "【文/海港网专栏作者 刘海】",
            "码头支部、渡轮科供稿 摄影/刘海 编辑/李明",
            "执笔/海叔、港姐&小船",
        ] {
            assert!(found("byline.credits_chinese", text), "{text}");
        }
        for text in [
            "记者：您好",
            "海港晚报记者从码头获悉，渡轮停航三天。",
            "编辑部搬进了新楼",
            "来源 不明",
            "文化遗产",
            "图书馆的新楼",
            "记者现场看到渡轮停在港内",
        ] {
            assert!(!found("byline.credits_chinese", text), "{text}");
        }
    }

    #[test]
    fn credits_name_people_with_their_roles() {
        for (text, credited) in [
            (
                "编辑 刘海 校对 李明华",
                &[("editor", "刘海"), ("editor", "李明华")][..],
            ),
            (
                "采写：晚报见习记者 刘海 李明华",
                &[("author", "刘海"), ("author", "李明华")],
            ),
            ("海港晚报记者 刘海", &[("author", "刘海")]),
            ("【文/海港网专栏作者 刘海】", &[("author", "刘海")]),
            (
                "（责编：刘海、李明华）",
                &[("editor", "刘海"), ("editor", "李明华")],
            ),
            ("本文来源：海港晚报 责任编辑：刘海_HG21", &[]),
            ("码头支部供稿 摄影/刘海", &[("photographer", "刘海")]),
        ] {
            assert_eq!(people(text), credited, "{text}");
        }
    }

    #[test]
    fn captions_end_in_whose_the_picture_is() {
        for text in [
            "渡轮周一驶出海港。通讯员刘海 摄",
            "船长说，渡轮已经修好。 船长供图",
            "渡轮上的纸条。海港分局供图 晚报网发",
            "刘海在码头。视频截图",
            "海港大叔（视频截图）",
            "码头的渡轮。视觉中国 资料",
            "晚报报道截图",
            "▲渡轮停在港内。",
        ] {
            assert!(found("caption.chinese", text), "{text}");
        }
        for text in [
            "这张照片由渡轮上的乘客拍摄。",
            "他说：“渡轮停航。”照片由乘客拍摄",
            "渡轮周一驶出海港，停航三天。",
            "▲ 1.2%",
            "乘客（约三百人）",
        ] {
            assert!(!found("caption.chinese", text), "{text}");
        }
    }
}
