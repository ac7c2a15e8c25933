package io.domicile.advisor.rule;

import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.CelIssue;
import dev.cel.common.CelOptions;
import dev.cel.common.CelValidationException;
import dev.cel.common.ast.CelConstant;
import dev.cel.common.ast.CelExpr;
import dev.cel.common.navigation.CelNavigableAst;
import dev.cel.common.types.CelKind;
import dev.cel.common.types.ListType;
import dev.cel.common.types.OpaqueType;
import dev.cel.common.types.SimpleType;
import dev.cel.compiler.CelCompiler;
import dev.cel.compiler.CelCompilerFactory;
import dev.cel.parser.CelStandardMacro;
import dev.cel.parser.CelUnparserFactory;
import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.CelRuntime;
import dev.cel.runtime.CelRuntimeFactory;
import io.domicile.advisor.wording.Nearest;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * CEL over the facts of {@link FactWord}, the words of the vocabulary and the groups. Every name is declared with its type,
 * words of a vocabulary with one of their own, so that a misspelt fact, a word of another vocabulary or an unknown group
 * does not compile.
 */
final class RuleLanguage {

    private static final CelOptions OPTIONS = CelOptions.current()
            .enableHeterogeneousNumericComparisons(true)
            .populateMacroCalls(true)
            .maxExpressionCodePointSize(4000)
            .comprehensionMaxIterations(10_000)
            .build();

    private static final Pattern NAME = Pattern.compile("[A-Za-z_]\\w*(\\.[A-Za-z_]\\w*)*");

    private final CelCompiler compiler;
    private final CelRuntime runtime =
            CelRuntimeFactory.plannerRuntimeBuilder().setOptions(OPTIONS).build();
    private final Map<String, Object> constants;
    private final Set<String> names;

    RuleLanguage(Vocabulary vocabulary, Set<String> groups) {
        var values = new HashMap<String, Object>();
        var builder = CelCompilerFactory.standardCelCompilerBuilder()
                .setOptions(OPTIONS)
                .setStandardMacros(CelStandardMacro.STANDARD_MACROS)
                .setResultType(SimpleType.BOOL);
        FactWord.ALL.values().forEach(fact -> builder.addVar(fact.word(), fact.type()));
        vocabulary.words().forEach((word, of) -> {
            builder.addVar(word, OpaqueType.create(of));
            values.put(word, word);
        });
        vocabulary.sets().forEach((name, set) -> {
            builder.addVar(name, ListType.create(OpaqueType.create(set.of())));
            values.put(name, set.words());
        });
        groups.forEach(group -> builder.addVar(Groups.PREFIX + group, ListType.create(SimpleType.STRING)));
        this.compiler = builder.build();
        this.constants = Map.copyOf(values);
        var declared = new TreeSet<>(values.keySet());
        declared.addAll(FactWord.ALL.keySet());
        groups.forEach(group -> declared.add(Groups.PREFIX + group));
        this.names = declared;
    }

    /** An expression of a pack. */
    Condition compile(Yaml expression) {
        try {
            var text = expression.expression();
            var ast = typed(text);
            check(ast);
            return condition(text, ast);
        } catch (ExpressionFault e) {
            throw expression.faultAt(e.line(), e.column(), e.what());
        }
    }

    /**
     * An expression in which CEL knows every name and type.
     *
     * @throws ExpressionFault if it can't stand
     */
    CelAbstractSyntaxTree typed(String text) {
        try {
            return compiler.compile(text).getAst();
        } catch (CelValidationException e) {
            throw fault(text, e.getErrors().getFirst());
        }
    }

    /**
     * What CEL lets pass and no rule can mean.
     *
     * @throws ExpressionFault if there is any of it
     */
    static void check(CelAbstractSyntaxTree ast) {
        refuseWhatHasNoType(ast);
        refuseUnknownJurisdictions(ast);
    }

    Condition condition(String text, CelAbstractSyntaxTree ast) {
        return condition(text, ast, SidesOfExpression.of(ast, this::part));
    }

    private Condition part(CelAbstractSyntaxTree ast) {
        return condition(CelUnparserFactory.newUnparser().unparse(ast), ast, Sides.NONE);
    }

    private Condition condition(String text, CelAbstractSyntaxTree ast, Sides sides) {
        try {
            return new Condition(text, runtime.createProgram(ast), SidesOfExpression.words(ast), constants, sides);
        } catch (CelEvaluationException e) {
            throw new ExpressionFault(1, 0, "can't be evaluated: " + e.getMessage());
        }
    }

    private ExpressionFault fault(String text, CelIssue issue) {
        int line = Math.max(issue.getSourceLocation().getLine(), 1);
        int column = Math.max(issue.getSourceLocation().getColumn(), 0);
        var message = issue.getMessage().replace(" (in container '')", "");
        if (message.startsWith("undeclared reference")) {
            var name = NAME.matcher(text.lines().toList().get(line - 1));
            if (name.find(column) && name.start() == column) {
                message = "there is no '" + name.group() + "'; did you mean '" + Nearest.of(name.group(), names) + "'?";
            }
        }
        return new ExpressionFault(
                line, column, PlainFault.of(message) + " (docs/rule-packs.md lists facts, words and groups)");
    }

    /** A list that mixes types compiles, and then equals nothing. */
    private static void refuseWhatHasNoType(CelAbstractSyntaxTree ast) {
        ast.getTypeMap().forEach((id, type) -> {
            boolean mixed = type instanceof ListType list
                    && list.hasElemType()
                    && list.elemType().kind() == CelKind.DYN;
            if (mixed || type.kind() == CelKind.DYN) {
                throw at(ast, id, "mixes types that can never be equal");
            }
        });
    }

    /** Texts are jurisdictions; everything else has words of its own. */
    private static void refuseUnknownJurisdictions(CelAbstractSyntaxTree ast) {
        CelNavigableAst.fromAst(ast)
                .getRoot()
                .allNodes()
                .map(node -> node.expr())
                .filter(expr -> expr.getKind() == CelExpr.ExprKind.Kind.CONSTANT
                        && expr.constant().getKind() == CelConstant.Kind.STRING_VALUE)
                .filter(expr -> !Jurisdictions.isOne(expr.constant().stringValue()))
                .findFirst()
                .ifPresent(expr -> {
                    throw at(
                            ast,
                            expr.id(),
                            "'" + expr.constant().stringValue() + "' is no jurisdiction (ISO 3166-1, lower case)");
                });
    }

    /** A fault of one node; where a macro made the node, nothing says its place. */
    static ExpressionFault at(CelAbstractSyntaxTree ast, long id, String what) {
        var offset = ast.getSource().getPositionsMap().get(id);
        var location = offset == null
                ? null
                : ast.getSource().getOffsetLocation(offset).orElse(null);
        return location == null
                ? new ExpressionFault(1, 0, what)
                : new ExpressionFault(location.getLine(), location.getColumn(), what);
    }
}
