package io.github.centralmock.estate;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.centralmock.engine.Ids;
import io.github.centralmock.engine.Json;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;

/** Invented names of users and companies. The same seed and path always give the same name. */
final class FakeData {
    private static final List<String> FIRST_NAMES =
            List.of(("Adaeze Aiko Amara Anouk Arjun Astrid Ayla Bao Bastien Beatriz Benedikt Brigid"
                            + " Caoimhe Carys Chidi Dalia Daniyar Eilidh Eleni Emeka Esra Farid Fenna Folake Goran Greta Hana Haruto"
                            + " Henrike Idris Ilse Imani Ines Ioana Itzel Ivo Jaya Joaquim Jonas Kalinda Kenji Kwame Lamia Leila"
                            + " Linnea Ludmila Mairi Malik Mateo Meera Milan Minh Nadia Nam Nasrin Niamh Odalys Oisin Okello Paloma"
                            + " Priya Quentin Rafael Ravi Rosalind Runa Sadia Samira Soren Tadeusz Tala Tamsin Tariq Thandi Tomas"
                            + " Uma Ursel Vasil Veronika Wanjiru Wren Ximena Yara Yusuf Zainab Zoltan")
                    .split(" "));
    private static final List<String> LAST_NAMES =
            List.of(("Abernethy Achterberg Adeyemo Akintola Alcantar Amundsby Arslanbek"
                            + " Baumgartl Bellamont Bhandarkar Birkeland Bracamonte Brankovitz Calloway Castellani Chaudhuri"
                            + " Cormick Dabrowicz Delacruze Diallovi Dunsmore Eberwein Ekwueme Escobedo Fairbairn Farrokhi"
                            + " Ferraguto Galbraithe Gerritsen Gjerstad Haddadine Harcastle Hashimori Hollander Ibarguen"
                            + " Inchausti Iwasawa Jablonsky Jorgensby Kamaluddin Karlovich Kilbride Kobayashir Kuznetsoff"
                            + " Lachapelle Lindqvister Lokhande Macallistar Madrigale Mbathane Mendozal Mirzakhan Moravec"
                            + " Nakagome Ndiayel Nordstrand Obuyai Okonjowa Olufsen Orlandini Ostergren Papadakos Pellegrine"
                            + " Pramanik Quispeth Radcliffen Rautenberg Rosendahl Sakamotor Sandovalez Schreibner Seidlitz"
                            + " Stojanovik Szymborski Takahari Thorvaldsby Tremblaine Uchendou Valderrama Vandermeer Venkataran"
                            + " Wachowska Weatherall Wijesuriya Yamadori Yildirimer Zambrano Zielinska")
                    .split(" "));
    private static final List<String> COMPANY_NAMES =
            List.of(("Alderquay Ambermoor Ashcombe Birchwick Bramblegate Cedarholm"
                            + " Cindermere Cobblestow Dovecrest Eldermarsh Fallowfen Fernhollow Gorsebridge Greywether"
                            + " Harrowmead Hazelbrook Inkwell Ivoryfold Juniperton Kestrelford Larchmont Linnetvale"
                            + " Mallowbank Marrowstone Nettlecombe Oakhurst Ottermouth Pebblecote Plumridge Quillfern"
                            + " Rowanmere Saltmarket Sorrelwood Tansyfield Teaselbury Umberlee Vetchley Wickerdale Yarrowby")
                    .split(" "));
    private static final List<String> INDUSTRIES = List.of(
            "Foods",
            "Logistics",
            "Dental",
            "Robotics",
            "Textiles",
            "Water",
            "Publishing",
            "Optics",
            "Farming",
            "Hotels",
            "Engineering",
            "Pharmacy",
            "Architects",
            "Shipping",
            "Schools",
            "Media",
            "Tools",
            "Energy",
            "Legal",
            "Clinics");

    private FakeData() {}

    /** First and last name. */
    static String fullName(long seed, String place) {
        return pick(FIRST_NAMES, seed, place + "/first") + " " + pick(LAST_NAMES, seed, place + "/last");
    }

    /** A company name; the number makes generated names unique. */
    static String companyName(long seed, int number) {
        int name = number % COMPANY_NAMES.size();
        int trade = (number / COMPANY_NAMES.size()) % INDUSTRIES.size();
        int offset = Math.floorMod((int) seed, INDUSTRIES.size());
        String base = COMPANY_NAMES.get(name) + " " + INDUSTRIES.get((trade + name + offset) % INDUSTRIES.size());
        int round = number / (COMPANY_NAMES.size() * INDUSTRIES.size());
        return round == 0 ? base : base + " " + (round + 1);
    }

    /** One of the values, chosen by seed and path. */
    static String pick(List<String> values, long seed, String place) {
        return values.get(number(seed, place, values.size()));
    }

    /** A number from 0 up to, not including, {@code bound}. */
    static int number(long seed, String place, int bound) {
        return Math.floorMod((int) Ids.uuid(seed, place).getMostSignificantBits(), bound);
    }

    /** {@code firstName} and {@code lastName}: all words but the last, and the last. */
    static ObjectNode splitName(String name) {
        int space = name.lastIndexOf(' ');
        String first = space < 0 ? name : name.substring(0, space);
        return Json.object("firstName", first, "lastName", space < 0 ? "" : name.substring(space + 1));
    }

    /** E.g. {@code nora.lind@quillfern-foods.example.com}. */
    static String emailAddress(String name, String domain) {
        return slug(name).replace('-', '.') + "@" + domain;
    }

    /** The sign-in name of a user, e.g. {@code QUILLFERN\\nora.lind}. */
    static String login(String company, JsonNode person) {
        String domain = slug(company).split("-")[0].toUpperCase(Locale.ROOT);
        return domain + "\\" + slug(person.path("name").asText()).replace('-', '.');
    }

    /** A domain below {@code example.com}, which is reserved for examples. */
    static String domain(String company) {
        return slug(company) + ".example.com";
    }

    private static String slug(String text) {
        String ascii = Normalizer.normalize(text, Normalizer.Form.NFD).replaceAll("\\p{M}", "");
        String dashed =
                ascii.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
        return dashed.isEmpty() ? "x" : dashed;
    }
}
