package org.credence.extract;

import java.util.Set;

/**
 * The words that constructions around an event are made with, from {@code constructions.txt}, where each list is explained. They
 * are constants, as the constructions that use them are: no reader is given others.
 */
final class ConstructionWords {
    private static final Lexicon LEXICON = Lexicon.read("constructions.txt");

    // How far an event has come.
    static final Set<String> CARRIED_OUT = LEXICON.words("carriedout");
    static final Set<String> CLOSING = LEXICON.words("closing");
    static final Set<String> ARRIVING = LEXICON.words("arriving");
    static final Set<String> OF_TREATY = LEXICON.words("oftreaty");
    static final Set<String> COMING_ABOUT = LEXICON.words("comingabout");
    static final Set<String> STAYING_AWAY = LEXICON.words("stayingaway");
    static final Set<String> ATTENDING = LEXICON.words("attending");
    static final Set<String> MOVING = LEXICON.words("moving");
    static final Set<String> MOVED_TO = LEXICON.words("movedto");
    static final Set<String> FAILING = LEXICON.words("failing");
    static final Set<String> STOP_NOUN = LEXICON.words("stopnoun");
    static final Set<String> REACHED = LEXICON.words("reached");
    static final Set<String> SCHEDULING = LEXICON.words("scheduling");
    static final Set<String> TO_BE_HELD = LEXICON.words("tobeheld");
    static final Set<String> TIMETABLE = LEXICON.words("timetable");
    static final Set<String> LIKING = LEXICON.words("liking");
    static final Set<String> OCCASION = LEXICON.words("occasion");
    static final Set<String> ORDINAL = LEXICON.words("ordinal");
    static final Set<String> INFINITIVE_ADVERBS = LEXICON.words("infinitiveadverb");
    static final Set<String> GERUND_PREPOSITION = LEXICON.words("gerundpreposition");
    static final Set<String> CONVENING = LEXICON.words("convening");
    static final Set<String> CONDITION = LEXICON.words("condition");
    static final Set<String> AGAIN = LEXICON.words("again");
    static final Set<String> ANOTHER = LEXICON.words("another");
    static final Set<String> SETTING_OUT = LEXICON.words("settingout");
    static final Set<String> LODGING = LEXICON.words("lodging");
    static final Set<String> ENDING = LEXICON.words("ending");
    static final Set<String> ON_TOPIC = LEXICON.words("ontopic");
    static final Set<String> AFTERWARDS = LEXICON.words("afterwards");
    static final Set<String> LAST_TIME = LEXICON.words("lasttime");
    static final Set<String> UNVEILING = LEXICON.words("unveiling");
    static final Set<String> TURNED_DOWN = LEXICON.words("turneddown");
    static final Set<String> FIGHT = LEXICON.words("fight");

    // Who takes part.
    static final Set<String> ASKED_THERE = LEXICON.words("askedthere");
    static final Set<String> STANDING_BODY = LEXICON.words("standingbody");
    static final Set<String> EXPULSION = LEXICON.words("expulsion");
    static final Set<String> GRIEVANCE = LEXICON.words("grievance");
    static final Set<String> COMPLAINED_OF = LEXICON.words("complainedof");
    static final Set<String> EXPELLING = LEXICON.words("expelling");
    static final Set<String> STORMING = LEXICON.words("storming");
    static final Set<String> RECALLING = LEXICON.words("recalling");
    static final Set<String> SUMMONING = LEXICON.words("summoning");
    static final Set<String> OPENING_UP = LEXICON.words("openingup");
    static final Set<String> PUBLISHING = LEXICON.words("publishing");
    static final Set<String> REPRESENTATION = LEXICON.words("representation");
    static final Set<String> FALLING = LEXICON.words("falling");
    static final Set<String> GOVERNMENT = LEXICON.words("government");
    static final Set<String> VOTING = LEXICON.words("voting");
    static final Set<String> CLASHING = LEXICON.words("clashing");
    static final Set<String> REDEPLOYING = LEXICON.words("redeploying");
    static final Set<String> SUFFERING = LEXICON.words("suffering");
    static final Set<String> SENDING_INTO = LEXICON.words("sendinginto");
    static final Set<String> FIGURATIVE = LEXICON.words("figurative");
    static final Set<String> ORDERING = LEXICON.words("ordering");
    static final Set<String> HANDED = LEXICON.words("handed");
    static final Set<String> SHUTTING = LEXICON.words("shutting");
    static final Set<String> REMOVING = LEXICON.words("removing");
    static final Set<String> SUING = LEXICON.words("suing");
    static final Set<String> COURT = LEXICON.words("court");
    static final Set<String> JUNTA = LEXICON.words("junta");
    static final Set<String> TAKING = LEXICON.words("taking");
    static final Set<String> CARRYING = LEXICON.words("carrying");
    static final Set<String> ESCORTING = LEXICON.words("escorting");
    static final Set<String> PASSING_PREPOSITION = LEXICON.words("passingpreposition");
    static final Set<String> REPLACING = LEXICON.words("replacing");
    static final Set<String> VISITING = LEXICON.words("visiting");
    static final Set<String> HOMELAND = LEXICON.words("homeland");
    static final Set<String> ELECTING = LEXICON.words("electing");
    static final Set<String> OPERATION = LEXICON.words("operation");
    static final Set<String> MISSILE = LEXICON.words("missile");
    static final Set<String> INAUGURATING = LEXICON.words("inaugurating");
    static final Set<String> SHOOTING = LEXICON.words("shooting");
    static final Set<String> GUNFIRE = LEXICON.words("gunfire");
    static final Set<String> TOUR = LEXICON.words("tour");
    static final Set<String> LAWSUIT = LEXICON.words("lawsuit");
    static final Set<String> POST_ABROAD = LEXICON.words("postabroad");
    static final Set<String> ARRANGING = LEXICON.words("arranging");
    static final Set<String> SPEAKING_FOR = LEXICON.words("speakingfor");
    static final Set<String> SITTING = LEXICON.words("sitting");
    static final Set<String> POINTING = LEXICON.words("pointing");
    static final Set<String> OBJECT_CONTROL = LEXICON.words("objectcontrol");
    static final Set<String> BACKGROUND_PREPOSITION = LEXICON.words("backgroundpreposition");
    static final Set<String> AROUND_PREPOSITION = LEXICON.words("aroundpreposition");
    static final Set<String> OPENING_PREPOSITIONS = LEXICON.words("openingpreposition");
    static final Set<String> BOUND = LEXICON.words("bound");
    static final Set<String> SEVERAL = LEXICON.words("several");
    static final Set<String> THREE_SIDED = LEXICON.words("threesided");
    static final Set<String> SPOKEN_OF = LEXICON.words("spokenof");
    static final Set<String> SEPARATELY = LEXICON.words("separately");
    static final Set<String> TELEPHONE = LEXICON.words("telephone");
    static final Set<String> REMOTE = LEXICON.words("remote");
    static final Set<String> GREETING = LEXICON.words("greeting");
    static final Set<String> NESTING = LEXICON.words("nesting");
    static final Set<String> OPENING = LEXICON.words("opening");
    static final Set<String> BRIEFED = LEXICON.words("briefed");
    static final Set<String> TENDER = LEXICON.words("tender");
    static final Set<String> IN_SESSION = LEXICON.words("insession");
    static final Set<String> DECLINING = LEXICON.words("declining");
    static final Set<String> ACCEDING = LEXICON.words("acceding");
    static final Set<String> SIGNATURE = LEXICON.words("signature");
    static final Set<String> JOINT = LEXICON.words("joint");
    static final Set<String> SIGNING = LEXICON.words("signing");
    static final Set<String> ENGAGING = LEXICON.words("engaging");
    static final Set<String> CONGRATULATING = LEXICON.words("congratulating");
    static final Set<String> INVITED = LEXICON.words("invited");
    static final Set<String> ASKED_TO = LEXICON.words("askedto");
    static final Set<String> CALLING_HOME = LEXICON.words("callinghome");
    static final Set<String> BROACHING = LEXICON.words("broaching");
    static final Set<String> SIDELINE = LEXICON.words("sideline");
    static final Set<String> HEADING = LEXICON.words("heading");
    static final Set<String> NON_GRATA = LEXICON.words("nongrata");
    static final Set<String> NON_GRATA_WORD = LEXICON.words("nongrataword");
    static final Set<String> LATER_ONES = LEXICON.words("laterone");
    static final Set<String> SHAKING = LEXICON.words("shaking");
    static final Set<String> SEEING = LEXICON.words("seeing");
    static final Set<String> DISCUSSING = LEXICON.words("discussing");
    static final Set<String> PLEDGING = LEXICON.words("pledging");
    static final Set<String> SEVERING = LEXICON.words("severing");
    static final Set<String> WORKING = LEXICON.words("working");
    static final Set<String> CALLING_PREPOSITION = LEXICON.words("callingpreposition");
    static final Set<String> KNOWN_GROUP = LEXICON.words("knowngroup");
    static final Set<String> LOOKING_ON = LEXICON.words("lookingon");
    static final Set<String> MEDIATING = LEXICON.words("mediating");
    static final Set<String> JOINING = LEXICON.words("joining");

    // Where and when.
    static final Set<String> GOAL = LEXICON.words("goal");
    static final Set<String> ARRIVAL = LEXICON.words("arrival");
    static final Set<String> REACHING = LEXICON.words("reaching");
    static final Set<String> FORMERLY = LEXICON.words("formerly");
    static final Set<String> STAYING_FOR = LEXICON.words("stayingfor");
    static final Set<String> PHASE = LEXICON.words("phase");
    static final Set<String> RETURNING = LEXICON.words("returning");
    static final Set<String> DUE = LEXICON.words("due");
    static final Set<String> LOOSE = LEXICON.words("loose");
    static final Set<String> SPENDING = LEXICON.words("spending");
    static final Set<String> LEAVING = LEXICON.words("leaving");
    static final Set<String> STAYING = LEXICON.words("staying");
    static final Set<String> AWAITING = LEXICON.words("awaiting");
    static final Set<String> LENGTH = LEXICON.words("length");
    static final Set<String> OWN_CLAUSE = LEXICON.words("ownclause");
    static final Set<String> PLACE_PREPOSITION = LEXICON.words("placepreposition");
    static final Set<String> GOAL_PREPOSITION = LEXICON.words("goalpreposition");
    static final Set<String> TARGET_PREPOSITION = LEXICON.words("targetpreposition");
    static final Set<String> TOUR_PREPOSITION = LEXICON.words("tourpreposition");
    static final Set<String> CLAUSE_PREPOSITION = LEXICON.words("clausepreposition");
    static final Set<String> TIME_BOUND = LEXICON.words("timebound");
    static final Set<String> BOUND_WORD = LEXICON.words("boundword");
    static final Set<String> VAGUE_AGO = LEXICON.words("vagueago");

    private ConstructionWords() {}
}
