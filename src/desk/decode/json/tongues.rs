//! The names of fields in other languages, as scrapers and databases of these languages have them. A word
//! that means two things in two languages stands where both are looked at by their value.

use super::alias::Slot;

/// Every slot's names, a language a line, those of the article first.
pub const NAMES: &[(Slot, &str)] = &[
    (
        Slot::Headline,
        "titular título titulo titulo_noticia titulo_da_noticia manchete \
        titre titre_article titolo titolo_articolo titel schlagzeile überschrift ueberschrift kop \
        tittel overskrift otsikko \
        tytuł tytul nagłówek naglowek titulek nadpis naslov titlu cím cim \
        заголовок название назва заглавие наслов τίτλος \
        başlık baslik haber_başlığı haber_basligi judul judul_berita judul_artikel tajuk tiêu_đề tieu_de \
        العنوان عنوان عنوان_الخبر عنوان_خبر تیتر כותרת शीर्षक শিরোনাম หัวข้อ หัวข้อข่าว ชื่อเรื่อง \
        标题 新闻标题 文章标题 標題 新聞標題 タイトル 見出し 記事タイトル 제목 기사제목 기사_제목 뉴스제목",
    ),
    // In Swedish a headline, in German a section.
    (Slot::Subject, "rubrik"),
    (
        Slot::Text,
        "contenido cuerpo texto cuerpo_noticia texto_noticia contenido_noticia texto_completo texto_articulo \
        conteúdo conteudo corpo corpo_texto texto_da_noticia conteudo_noticia \
        contenu corps texte texte_article texte_complet contenu_article \
        contenuto testo testo_articolo testo_completo corpo_articolo \
        inhalt artikeltext volltext haupttext fließtext fliesstext tekst inhoud artikeltekst \
        brödtext brodtext innehåll innehall brødtekst brodtekst indhold innhold teksti sisältö sisalto leipäteksti \
        treść tresc obsah sadržaj sadrzaj conținut continut szöveg szoveg tartalom \
        текст текст_статьи текст_новости содержание контент зміст съдържание κείμενο περιεχόμενο \
        içerik icerik metin haber_metni haber_içeriği haber_icerigi isi isi_berita isi_artikel konten \
        nội_dung noi_dung \
        النص نص نص_الخبر المحتوى محتوى متن متن_خبر محتوا תוכן טקסט תוכן_הכתבה सामग्री বিবরণ বিস্তারিত \
        เนื้อหา เนื้อหาข่าว เนื้อข่าว \
        正文 内容 新闻内容 文章内容 正文内容 全文 內容 新聞內容 本文 記事本文 본문 기사본문 기사_본문 내용 기사내용 뉴스본문",
    ),
    (
        Slot::Url,
        "enlace enlace_noticia lien lien_article odkaz odnośnik poveznica länk lank lenke linkki σύνδεσμος \
        ссылка посилання kaynak_url haber_linki tautan pautan đường_dẫn duong_dan liên_kết lien_ket \
        الرابط رابط رابط_الخبر لینک לינק קישור लिंक লিংক ลิงก์ ลิงค์ \
        链接 新闻链接 原文链接 网址 文章链接 連結 網址 リンク 記事URL 링크 기사링크 originallink url_link",
    ),
    (
        Slot::Published,
        "fecha_publicación fecha_publicacion fecha_de_publicación fecha_de_publicacion fecha fecha_hora \
        fecha_noticia \
        data_publicação data_publicacao data_de_publicação data_de_publicacao data_hora data_noticia publicado_em \
        date_de_publication date_publication date_parution data_pubblicazione data_di_pubblicazione \
        veröffentlicht veröffentlicht_am veroeffentlicht_am erscheinungsdatum publikationsdatum datum \
        publicatiedatum gepubliceerd publicerad publiceringsdatum publisert publiceret dato julkaistu päivämäärä \
        paivamaara \
        data_publikacji data_zveřejnění datum_objave data_publicării data_publicarii dátum megjelenés \
        дата_публикации дата опубликовано дата_публікації ημερομηνία ημερομηνία_δημοσίευσης \
        tarih yayın_tarihi yayin_tarihi haber_tarihi tanggal tanggal_publish tanggal_terbit tanggal_berita \
        tarikh ngày_đăng ngay_dang ngày_xuất_bản ngay_xuat_ban thời_gian thoi_gian \
        تاريخ_النشر التاريخ تاريخ تاریخ تاریخ_انتشار תאריך תאריך_פרסום तारीख दिनांक প্রকাশের_তারিখ তারিখ \
        วันที่ วันที่เผยแพร่ \
        发布时间 发布日期 发表时间 发表日期 出版日期 日期 时间 發布時間 發佈時間 發布日期 時間 \
        公開日時 公開日 配信日時 掲載日 発行日 日付 日時 \
        작성일시 작성일 발행일 게시일 등록일 입력일 입력일시 보도일 일자 날짜 기사일자",
    ),
    (
        Slot::Modified,
        "fecha_actualización fecha_actualizacion fecha_modificacion data_atualização data_atualizacao \
        atualizado_em date_de_modification date_modification data_modifica aktualisiert_am uppdaterad oppdatert \
        opdateret дата_обновления güncelleme_tarihi guncelleme_tarihi 更新时间 更新時間 更新日時 更新日 수정일 수정일시",
    ),
    (
        Slot::Fetched,
        "fecha_scraping fecha_extracción fecha_extraccion fecha_descarga fecha_captura data_coleta data_extração \
        data_extracao data_raspagem abrufdatum abgerufen_am waktu_scraping tanggal_scraping tanggal_crawling \
        çekilme_tarihi cekilme_tarihi 采集时间 抓取时间 爬取时间 採集時間 取得日時 수집일 수집일시 크롤링일시",
    ),
    (
        Slot::Author,
        "autor autores periodista redactor jornalista autoren verfasser auteur auteurs journaliste rédacteur \
        redacteur autore autori giornalista författare forfattare skribent forfatter kirjoittaja toimittaja \
        autorzy szerző szerzo автор авторы автори аутор журналист συντάκτης συγγραφέας \
        yazar muhabir penulis wartawan jurnalis pengarang tác_giả tac_gia \
        الكاتب كاتب اسم_الكاتب المحرر نویسنده خبرنگار כתב מחבר लेखक লেখক প্রতিবেদক ผู้เขียน ผู้สื่อข่าว \
        作者 记者 記者 著者 筆者 執筆者 기자 기자명 작성자 기고자 글쓴이",
    ),
    (
        Slot::Language,
        "idioma língua langue sprache lingua taal språk sprog język jazyk язык мова γλώσσα dil bahasa ngôn_ngữ \
        اللغة زبان שפה भाषा ভাষা ภาษา 语言 語言 言語 언어",
    ),
    (
        Slot::Site,
        "medio medio_comunicacion veículo veiculo éditeur editeur journal testata quelle zeitung fuente fonte \
        bron krant källa kalla kilde medie lähde lahde \
        źródło zrodlo zdroj izvor sursă sursa forrás forras источник издание джерело източник πηγή \
        kaynak sumber sumber_berita nguồn nguon المصدر مصدر منبع מקור स्रोत উৎস แหล่งที่มา สำนักข่าว \
        来源 新闻来源 文章来源 媒体 來源 媒體 媒体名 出典 提供元 新聞社 언론사 신문사 매체 매체명 출처",
    ),
    (
        Slot::Tags,
        "etiquetas palabras_clave categoría categoria categorías categorias sección seccion editoria \
        palavras_chave seção rubrique rubriques mots_clés mots_cles catégorie categorie sezione parole_chiave \
        ressort schlagworte schlagwörter schlagwoerter stichworte kategorie kategorien rubriek trefwoorden \
        kategori nyckelord emneord avainsanat tagi kategoria kategorija štítky stitky klíčová_slova etichete \
        címkék kulcsszavak теги категория рубрика категорія ключевые_слова κατηγορία \
        etiketler anahtar_kelimeler kata_kunci tag_kategori danh_mục danh_muc chuyên_mục chuyen_muc từ_khóa tu_khoa \
        التصنيف القسم الكلمات_المفتاحية الوسوم دسته دسته‌بندی برچسب برچسب‌ها کلیدواژه‌ها קטגוריה תגיות श्रेणी टैग \
        বিভাগ หมวดหมู่ แท็ก \
        标签 关键词 分类 栏目 频道 標籤 關鍵詞 關鍵字 分類 カテゴリ カテゴリー ジャンル タグ キーワード \
        카테고리 분류 섹션 태그 키워드 해시태그 통합_분류1",
    ),
    (
        Slot::Summary,
        "resumen bajada entradilla copete descripción descripcion subtítulo subtitulo volanta \
        resumo linha_fina descrição descricao chapô chapo chapeau résumé resume sommario occhiello sottotitolo \
        vorspann zusammenfassung untertitel samenvatting sammanfattning ingressi tiivistelmä \
        opis streszczenie perex rezumat sažetak sazetak összefoglaló lead_text аннотация описание опис анонс \
        περίληψη özet ozet ringkasan deskripsi tóm_tắt tom_tat mô_tả mo_ta \
        الملخص ملخص الوصف خلاصه چکیده תקציר सारांश সারাংশ สรุป \
        摘要 简介 导语 簡介 要約 概要 リード 요약 부제목",
    ),
    (
        Slot::Wrapper,
        "noticia notícia matéria materia artículo articulo articolo artikel nachricht beitrag haber berita \
        artículo_completo новость статья خبر مقال 新闻 文章 新聞 記事 기사",
    ),
];
