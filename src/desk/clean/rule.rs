//! What a cleaning rule is, and how the rule of a line is found.

use super::copy::Junk;
use super::cues::{Cues, Hit};
use super::rules;
use super::words::{self, Kind, Token};
use crate::desk::RuleDoc;
use crate::desk::extract::Block;

/// A cleaning rule: one row of a table.
#[derive(Debug, Clone, Copy)]
pub struct Rule {
    /// Stable code.
    pub code: &'static str,
    /// Languages of its cues.
    pub languages: &'static str,
    /// What it recognises.
    pub what: &'static str,
    /// Why it is there.
    pub why: &'static str,
    /// A line it recognises.
    pub example: &'static str,
    /// Kind of junk.
    pub reason: Junk,
    /// What becomes of what the line says.
    pub act: Act,
    /// How it recognises a line.
    pub test: Test,
    /// Most words of a line.
    pub words: u16,
    /// Whether the line may end like a sentence.
    pub prose: bool,
    /// In which part of the text it holds.
    pub zone: Zone,
    /// Whether it holds against a block model that is sure ([`Line::sure`]). Words of promotion stand
    /// in articles, too; on pages no model had seen, what such rules took from blocks it was
    /// sure of was nearly all article, word for word 20 to 1.
    pub firm: bool,
    /// How sure, 0–1.
    pub sure: f32,
}

/// How a rule recognises a line. Cues are separated by `;` (see [`Cues`]).
#[derive(Debug, Clone, Copy)]
pub enum Test {
    /// The line begins with a cue.
    Starts(&'static str),
    /// The line ends with a cue.
    Ends(&'static str),
    /// The line is a cue and nothing else.
    Is(&'static str),
    /// A cue is anywhere in the line.
    Holds(&'static str),
    /// A cue of each list is anywhere in the line.
    Both(&'static str, &'static str),
    /// A cue of each list is anywhere in a line of one sentence: what else a line says is not lost.
    BothInOne(&'static str, &'static str),
    /// The line begins with a cue and holds a number.
    StartsDated(&'static str),
    /// A scanner of its own.
    Scan(fn(&Line<'_>) -> bool),
}

impl Test {
    const fn cues(&self) -> (&'static str, &'static str) {
        match self {
            Self::Starts(cues)
            | Self::Ends(cues)
            | Self::Is(cues)
            | Self::Holds(cues)
            | Self::StartsDated(cues) => (cues, ""),
            Self::Both(one, other) | Self::BothInOne(one, other) => (one, other),
            Self::Scan(_) => ("", ""),
        }
    }
}

/// Parts of the text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Zone {
    /// Anywhere.
    Any,
    /// Before the second paragraph of prose.
    Top,
    /// After three quarters of the prose.
    Tail,
    /// Top or tail.
    Edge,
}

/// What becomes of what a removed line says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Act {
    /// Nothing.
    Drop,
    /// A photo's credit.
    Credit,
    /// A photo's caption, maybe with the credit.
    Caption,
    /// A related article, with its relation.
    Related(&'static str),
    /// A byline.
    Byline,
    /// A date line.
    Date,
    /// Copyright holder and terms.
    Copyright,
    /// A notice of this kind.
    Notice(&'static str),
    /// The notice that a machine wrote it.
    Machine,
    /// A correction or editor's note.
    Correction,
    /// Tags.
    Keywords,
    /// The headline.
    Headline,
}

/// A line with what rules want to know of it.
#[derive(Debug, Clone, Copy)]
pub struct Line<'a> {
    /// Its block.
    pub block: &'a Block,
    /// Its text.
    pub text: &'a str,
    /// Its tokens.
    pub tokens: &'a [Token],
    /// Words; two ideographs count as one.
    pub words: u16,
    /// Ends like a sentence.
    pub prose: bool,
    /// In the top of the text.
    pub top: bool,
    /// In the tail of the text.
    pub tail: bool,
    /// After the copyright line.
    pub after_copyright: bool,
    /// Says what the headline says.
    pub headline: bool,
    /// The block model is sure that it is the article's: [`SURE`] or more.
    pub sure: bool,
}

/// The block model's probability from which it overrules what is not firm.
pub const SURE: f32 = 0.95;

impl<'a> Line<'a> {
    /// A line without context.
    pub fn new(block: &'a Block, tokens: &'a [Token]) -> Self {
        Self {
            block,
            text: &block.text,
            tokens,
            words: count(tokens),
            prose: ends_like_prose(&block.text),
            top: false,
            tail: false,
            after_copyright: false,
            headline: false,
            sure: false,
        }
    }

    /// First token that is not an ornament such as a bullet or an opening bracket.
    pub fn lead(&self) -> usize {
        self.tokens
            .iter()
            .position(|t| t.kind != Kind::Mark || matches!(t.first, '©' | 'ⓒ' | '#' | '@'))
            .unwrap_or(self.tokens.len())
    }

    /// One past the last token that is not a closing mark.
    pub fn tail_end(&self) -> usize {
        self.tokens
            .iter()
            .rposition(|t| t.kind != Kind::Mark)
            .map_or(0, |at| at + 1)
    }

    fn dated(&self) -> bool {
        self.tokens.iter().any(|t| t.kind == Kind::Number)
    }
}

/// Words of a line; two ideographs count as one.
pub fn count(tokens: &[Token]) -> u16 {
    let mut halves = 0usize;
    for token in tokens {
        halves += match token.kind {
            Kind::Word if words::is_ideograph(token.first) => 1,
            Kind::Word | Kind::Number => 2,
            Kind::Mark => 0,
        };
    }
    halves.div_ceil(2).min(usize::from(u16::MAX)) as u16
}

/// Another sentence begins within the text.
fn goes_on(text: &str) -> bool {
    text.match_indices(['.', '!', '?']).any(|(at, stop)| {
        let rest = &text[at + stop.len()..];
        let behind = rest.trim_start();
        behind.len() < rest.len() && behind.starts_with(char::is_uppercase)
    })
}

/// Ends with a full stop, maybe before closing quotation marks or brackets.
pub fn ends_like_prose(text: &str) -> bool {
    let bare = text.trim_end_matches(|c: char| {
        matches!(
            c,
            '"' | '”' | '“' | '»' | '«' | '’' | '\'' | ')' | ']' | '」' | '』'
        ) || c.is_whitespace()
    });
    bare.ends_with(['.', '。', '।', '؟', '…'])
        || (bare.len() < text.len() && bare.ends_with(['!', '?']))
}

/// A rule that recognised a line.
#[derive(Debug, Clone, Copy)]
pub struct Found {
    /// The rule.
    pub rule: &'static Rule,
    /// Tokens of the cue, empty for a scanner.
    pub from: usize,
    /// One past the cue's last token.
    pub to: usize,
}

/// All rules, their cues compiled.
pub struct Rules {
    all: Vec<&'static Rule>,
    cues: Cues,
    scans: Vec<usize>,
}

impl Rules {
    /// Compiles the tables.
    pub fn compile() -> Self {
        let all: Vec<&'static Rule> = rules::TABLES.iter().flat_map(|table| *table).collect();
        let cues = Cues::new(all.iter().flat_map(|rule| {
            let (one, other) = rule.test.cues();
            [one, other]
        }));
        let scans = (0..all.len())
            .filter(|at| matches!(all[*at].test, Test::Scan(_)))
            .collect();
        Self { all, cues, scans }
    }

    /// The first rule, in the order of the tables, that recognises the line.
    pub fn find(&self, line: &Line<'_>) -> Option<Found> {
        let (lead, end) = (line.lead(), line.tail_end());
        let mut best: Option<(usize, usize, usize)> = None;
        let mut others = [0u64; 4];
        let mut halves: Option<(usize, usize, usize)> = None;
        self.cues.scan(line.tokens, &mut |hit: Hit| {
            let (owner, second) = (usize::from(hit.owner / 2), hit.owner % 2 == 1);
            let (from, to) = (hit.from as usize, hit.to as usize);
            if let Test::Both(..) | Test::BothInOne(..) = self.all[owner].test {
                let bit = usize::from(hit.owner);
                others[bit / 64] |= 1 << (bit % 64);
                let both = owner * 2;
                let has = |bit: usize| others[bit / 64] >> (bit % 64) & 1 == 1;
                if has(both)
                    && has(both + 1)
                    && halves.is_none_or(|(at, ..)| owner < at)
                    && self.allows(owner, line)
                {
                    halves = Some((owner, from, to));
                }
                return;
            }
            let fits = !second
                && match self.all[owner].test {
                    Test::Starts(_) => from <= lead,
                    Test::StartsDated(_) => from <= lead && line.dated(),
                    Test::Ends(_) => to >= end,
                    Test::Is(_) => from <= lead && to >= end,
                    _ => true,
                };
            if fits && best.is_none_or(|(at, ..)| owner < at) && self.allows(owner, line) {
                best = Some((owner, from, to));
            }
        });
        if let Some(both) = halves
            && best.is_none_or(|(at, ..)| both.0 < at)
        {
            best = Some(both);
        }
        for at in &self.scans {
            if best.is_some_and(|(found, ..)| found < *at) {
                break;
            }
            if let Test::Scan(scan) = self.all[*at].test
                && self.allows(*at, line)
                && scan(line)
            {
                best = Some((*at, lead, lead));
                break;
            }
        }
        best.map(|(at, from, to)| Found {
            rule: self.all[at],
            from,
            to,
        })
    }

    fn allows(&self, at: usize, line: &Line<'_>) -> bool {
        let rule = self.all[at];
        let zone = match rule.zone {
            Zone::Any => true,
            Zone::Top => line.top,
            Zone::Tail => line.tail,
            Zone::Edge => line.top || line.tail,
        };
        let firm = rule.firm || !line.sure;
        zone && firm
            && line.words <= rule.words
            && (rule.prose || !line.prose)
            && !(matches!(rule.test, Test::BothInOne(..)) && goes_on(line.text))
    }
}

/// The rules' documentation.
pub fn docs() -> impl Iterator<Item = RuleDoc> {
    rules::TABLES
        .iter()
        .flat_map(|table| *table)
        .map(|rule| RuleDoc {
            code: rule.code,
            stage: "clean",
            what: rule.what,
            why: rule.why,
            example: rule.example,
            languages: rule.languages,
        })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn finds(rules: &Rules, text: &str) -> Option<&'static str> {
        finds_where(rules, text, false)
    }

    fn finds_where(rules: &Rules, text: &str, sure: bool) -> Option<&'static str> {
        let block = Block {
            text: text.to_owned(),
            ..Block::default()
        };
        let mut tokens = Vec::new();
        words::read(text, &mut tokens);
        let mut line = Line::new(&block, &tokens);
        line.tail = true;
        line.top = true;
        line.sure = sure;
        rules.find(&line).map(|found| found.rule.code)
    }

    #[test]
    fn a_label_before_a_bare_address_leads_away_and_a_sentence_with_one_does_not() {
        let rules = Rules::compile();
        let rule = Some("related.label_address");
        assert_eq!(
            finds(&rules, "Northwire NBA: https://northwire.example/nba"),
            rule
        );
        for kept in [
            "The full list is here: https://northwire.example/list as of Monday.",
            "The minister wrote it all down in a report for parliament: https://northwire.example/r",
        ] {
            assert_ne!(finds(&rules, kept), rule, "{kept}");
        }
    }

    #[test]
    fn words_of_promotion_yield_to_a_sure_block_model_and_named_lines_do_not() {
        let rules = Rules::compile();
        let find = |text: &str, sure: bool| finds_where(&rules, text, sure);
        let told = "By spring the agent will send a summary of every hearing to your inbox.";
        assert_eq!(find(told, false), Some("promo.newsletter"));
        assert_eq!(find(told, true), None);
        let credit = "Foto: Anke Petersen/dpa";
        assert_eq!(find(credit, true), find(credit, false));
        assert!(find(credit, true).is_some());
    }

    #[test]
    fn every_example_is_recognised_by_its_rule() {
        let rules = Rules::compile();
        let wrong: Vec<_> = rules
            .all
            .iter()
            .filter(|rule| !rule.example.is_empty())
            .map(|rule| (rule.code, finds(&rules, rule.example)))
            .filter(|(code, found)| Some(*code) != *found)
            .collect();
        assert!(wrong.is_empty(), "{wrong:#?}");
    }

    #[test]
    fn a_zone_that_no_list_has_does_not_hide_a_date() {
        let rules = Rules::compile();
        assert_eq!(finds(&rules, "18 NOV 2026 - 09:12 PET"), Some("date.line"));
        assert_eq!(finds(&rules, "18 NOV 2026 - 09:12 Lima"), None);
        for no_date in ["20 hrs 25 mins", "2 hours 15 min", "866-555-0148"] {
            assert_ne!(finds(&rules, no_date), Some("date.line"), "{no_date}");
        }
    }

    /// The rule of this code holds for the lines of the first list and for none of the other.
    fn holds(code: &str, lines: &[&str], others: &[&str]) {
        let rules = Rules::compile();
        for line in lines {
            assert_eq!(finds(&rules, line), Some(code), "{line}");
        }
        for line in others {
            assert_ne!(finds(&rules, line), Some(code), "{line}");
        }
    }

    #[test]
    fn marks_at_the_end_of_a_release_are_no_text() {
        let marks = "###;# # #;-30-;– ENDS –;ENDS;-- Ende --;[FIN];* * *";
        let texts = "# 7;The year ENDS;30;[30];Ends;-5;*;- Fine food -";
        let lines = |list: &'static str| list.split(';').collect::<Vec<_>>();
        holds("notice.end_mark", &lines(marks), &lines(texts));
    }

    #[test]
    fn a_byline_may_end_in_the_hour() {
        holds(
            "byline.by",
            &["By Dana Whitcombe | Nov. 25, 2026 6:12 p.m."],
            &[
                "By Dana Whitcombe.",
                "By Friday the hall opens at 6:12 p.m.",
            ],
        );
    }

    #[test]
    fn an_invitation_to_other_pages_is_told_from_reading() {
        holds(
            "related.invitation",
            &[
                "Hören Sie dazu unseren Podcast.",
                "You can read more of our coverage of the bridge here.",
            ],
            &[
                "Readers of the report can find all of it here.",
                "Our coverage area grew.",
            ],
        );
    }

    #[test]
    fn what_stands_around_a_newsletter_goes_though_the_model_is_sure() {
        let rules = Rules::compile();
        for (line, code) in [
            (
                "Was this email forwarded to you? Sign up here.",
                "mail.reason",
            ),
            (
                "Vous recevez cet e-mail parce que vous êtes inscrit à la liste.",
                "mail.reason",
            ),
            (
                "¿Te han reenviado este correo? Suscríbete aquí.",
                "mail.reason",
            ),
            (
                "Abmelden | Einstellungen ändern | Im Browser ansehen",
                "mail.controls",
            ),
            ("Se désinscrire | Gérer mes préférences", "mail.controls"),
            ("Descadastrar", "mail.controls"),
            (
                "Als u deze e-mails niet meer wilt ontvangen, kunt u zich hier uitschrijven.",
                "mail.unsubscribe",
            ),
            (
                "Se non vuoi più ricevere queste email, scrivi alla redazione.",
                "mail.unsubscribe",
            ),
            (
                "Verzonden door Getij Media bv, Kade 12, Havenstad",
                "mail.sender",
            ),
        ] {
            assert_eq!(finds_where(&rules, line, true), Some(code), "{line}");
        }
        assert_ne!(finds(&rules, "Contact | Privacy"), Some("mail.controls"));
    }

    #[test]
    fn codes_are_unique_and_documented() {
        let mut codes: Vec<_> = docs().map(|doc| doc.code).collect();
        assert!(codes.len() > 40, "{}", codes.len());
        assert!(docs().all(|d| !d.what.is_empty() && !d.why.is_empty() && !d.languages.is_empty()));
        assert!(rules::TABLES.iter().map(|table| table.len()).sum::<usize>() <= 128);
        codes.sort_unstable();
        let all = codes.len();
        codes.dedup();
        assert_eq!(codes.len(), all);
    }

    #[test]
    fn the_house_says_that_it_corrected_or_translated() {
        let rules = Rules::compile();
        for (text, want) in [
            (
                "A correction was made on June 3: an earlier version gave the wrong pier.",
                Some("notice.correction"),
            ),
            (
                "Correction, June 4: The pier is the eastern one.",
                Some("notice.correction"),
            ),
            (
                "This story was corrected on June 4.",
                Some("notice.correction"),
            ),
            (
                "UPDATE: This story has been updated with the board's answer.",
                Some("notice.correction"),
            ),
            (
                "In einer früheren Fassung dieses Textes war vom falschen Kai die Rede.",
                Some("notice.correction"),
            ),
            (
                "Dieser Text wurde aus dem Norwegischen übersetzt.",
                Some("notice.translation"),
            ),
            ("Traduction de Solène Maury", Some("byline.reporting")),
            ("Tradução: Inês Prado", Some("byline.reporting")),
            ("Solène Maury | Port-Marin", Some("byline.name_place")),
            ("Solène Maury - Court Reporter", Some("byline.name_desk")),
            ("Solène Maury, Redakteurin", Some("byline.name_desk")),
            ("Solène Maury, minister", None),
            (
                "Lyon, le 12 novembre 2026 à 18h05",
                Some("date.line_placed"),
            ),
            ("Updated 12 November 2026 - 08:15", Some("date.published")),
            ("Ana Lim 12 Smith 3 Pell 2 Fisk 1", None),
            (
                "Photo Le Phare /Maxime Jeghers",
                Some("credit.photo_of_house"),
            ),
            ("Photo du jour : la mer / le ciel", None),
            ("Audio: Der Kai im Nebel (0:42)", Some("ui.media_length")),
            ("Audio: the board said no (twice)", None),
            (
                "(ANSA) RIPRODUZIONE RISERVATA © Copyright ANSA",
                Some("footer.copyright"),
            ),
            (
                "Subscreva a newsletter Primeira Hora",
                Some("promo.subscribe"),
            ),
            ("Harbour Board - Annual Report", None),
            ("Ferry news | Fares and times", None),
            ("A correction of the course was needed on June 3.", None),
        ] {
            assert_eq!(finds(&rules, text), want, "{text}");
        }
    }

    #[test]
    fn sentences_of_an_article_are_left_alone() {
        let rules = Rules::compile();
        for text in [
            "By Thursday evening the river had risen by two metres.",
            "The photo by the entrance shows the old mill, Pell said.",
            "Residents can sign up for a flood alert at the town hall.",
            "Comments by the minister drew criticism from both sides of the house.",
            "He said the newsletter had 4,000 readers before it closed.",
            "Read more books, was her only advice to the students.",
            "Ein Foto von der Unfallstelle zeigt drei Wagen.",
            "The company said it would follow the recommendations of the board.",
            "Er wird am Montag mit dem Minister sprechen (dpa).",
            "Published in 1961, the novel was an instant success.",
            "Copyright: ministers agreed on Friday to protect the rights of painters.",
            "In a post online, Anna Smith thanked @KlausMeier.",
            "His comments are not helpful, the minister said on Friday.",
            "Our journalism must be better, the editor told the union.",
            "Report this year showed a fall in exports, officials said.",
            "Neighbours can join the town's WhatsApp group, the mayor said.",
            "Get in touch with reality, the minister told the bank.",
            "Become a member of the alliance and the east will answer, he warned.",
            "Donate to the poor, the bishop told the crowd.",
            "Send your children to school, the governor told parents.",
            "Disclosure rules for listed firms will change in May.",
            "Die Ministerin gab am Freitag ihre Zustimmung zu dem Gesetz.",
            "Am Montag diskutieren sie über das Gesetz, sagte der Sprecher.",
            "Ihre Meinung hat die Ministerin inzwischen geändert.",
            "Die Vervielfältigung des Virus dauert nur Stunden.",
            "In einer ersten Fassung des Gesetzes stand davon nichts.",
            "Bild von Gerhard Voss für zehn Millionen Euro versteigert, teilte das Haus mit.",
            "Im Bild der Öffentlichkeit ist die Ministerin gescheitert.",
            "Der 34-Jährige arbeitet als Elektriker in Kiel.",
            "Was meinen Sie damit, Herr Voss?",
            "Une erreur d'arbitrage a coûté la victoire à Lyon.",
            "Une première version de la loi avait été rejetée en mai.",
            "Toute reproduction du virus a été bloquée.",
            "Una versión anterior de la ley fue rechazada en mayo.",
            "Imagen de la crisis: miles de turistas sin hotel.",
            "La polizia ha collaborato con la procura di Bari.",
            "Scrivi a tua madre, disse il giudice al ragazzo.",
            "举报人周二对记者说，公司早已知情。",
            "未经授权的人员不得进入该区域。",
            "Перепечатка учебников обошлась в два миллиона рублей.",
            "ご意見をいただいた市民は約千人に上った。",
            "The minister said that she had not read the email before she sent it on.",
            "Customers could not unsubscribe from the service for months, the watchdog found.",
            "You are receiving this prize because you asked for nothing, the mayor told her.",
            "Sent by train on 3 May, the parcel arrived in Kiel a month later.",
            "Was this email ever sent, the judge asked the bishop.",
            "Forward to a better year, the captain wrote.",
            "Die Ministerin konnte sich nicht abmelden, weil das System ausgefallen war.",
            "Le maire a décidé de se désinscrire des listes électorales.",
            "El delantero tuvo que darse de baja por una lesión.",
            "De gemeente wil niet dat ouders zich uitschrijven.",
            "Cancellati duecento voli per lo sciopero di venerdì",
            "Ze kan zich niet meer afmelden, zei de rechter.",
            "İlgili haber ajanslara pazartesi günü düştü.",
            "Binlerce kişi abone olmak için bankalara başvurdu.",
        ] {
            assert_eq!(finds(&rules, text), None, "{text}");
        }
    }
}
