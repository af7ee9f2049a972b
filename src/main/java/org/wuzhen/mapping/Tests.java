package org.wuzhen.mapping;

import java.lang.reflect.Array;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Collection;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.ibatis.ognl.ASTConst;
import org.apache.ibatis.ognl.Node;
import org.apache.ibatis.ognl.Ognl;
import org.apache.ibatis.ognl.OgnlException;
import org.apache.ibatis.scripting.xmltags.ExpressionEvaluator;

/**
 * Answers the tests in the texts of statements: is something asked for, is it true, is it this word. OGNL looks up the
 * same getters by name for each of the two hundred tests of a task query, each time. Whatever is not of these few forms is
 * answered by OGNL, and so is every test that meets a value it was not made for.
 */
final class Tests extends ExpressionEvaluator {

    /** Left to OGNL. */
    private static final Object UNSAID = new Object();

    private static final Part OGNL = root -> UNSAID;

    private final Map<String, Part> known = new ConcurrentHashMap<>();

    private interface Part {
        Object of(Object root);
    }

    @Override
    public boolean evaluateBoolean(String expression, Object root) {
        Object value = value(expression, root);
        return value instanceof Boolean truth ? truth : super.evaluateBoolean(expression, root);
    }

    @Override
    public Iterable<?> evaluateIterable(String expression, Object root, boolean nullable) {
        return value(expression, root) instanceof Iterable<?> things
                ? things
                : super.evaluateIterable(expression, root, nullable);
    }

    /** What an expression says without OGNL, or nothing that is a truth or a list. */
    Object value(String expression, Object root) {
        Part part = known.get(expression);
        if (part == null) {
            part = read(expression);
            known.put(expression, part);
        }
        return part.of(root);
    }

    private static Part read(String expression) {
        try {
            return part((Node) Ognl.parseExpression(expression));
        } catch (OgnlException e) {
            return OGNL;
        }
    }

    private static Part part(Node node) {
        return switch (node.getClass().getSimpleName()) {
            case "ASTAnd" -> and(parts(node), true);
            case "ASTOr" -> and(parts(node), false);
            case "ASTNot" -> not(part(node.jjtGetChild(0)));
            case "ASTNotEq" -> not(same(node));
            case "ASTEq" -> same(node);
            case "ASTGreater" -> greater(part(node.jjtGetChild(0)), part(node.jjtGetChild(1)));
            case "ASTConst" -> constant(node);
            case "ASTProperty" -> first(node);
            case "ASTChain" -> chain(node);
            default -> OGNL;
        };
    }

    private static Part[] parts(Node node) {
        Part[] parts = new Part[node.jjtGetNumChildren()];
        for (int i = 0; i < parts.length; i++) {
            parts[i] = part(node.jjtGetChild(i));
        }
        return parts;
    }

    private static Part and(Part[] parts, boolean all) {
        return root -> {
            for (Part part : parts) {
                Object value = part.of(root);
                if (!(value instanceof Boolean truth)) {
                    return UNSAID;
                }
                if (truth != all) {
                    return value;
                }
            }
            return all;
        };
    }

    private static Part not(Part part) {
        return root -> part.of(root) instanceof Boolean truth ? (Object) !truth : UNSAID;
    }

    /** With nothing, or with a word; what else is alike, OGNL decides. */
    private static Part same(Node node) {
        Part left = part(node.jjtGetChild(0));
        Part right = part(node.jjtGetChild(1));
        return root -> {
            Object one = left.of(root);
            Object other = right.of(root);
            if (one == UNSAID || other == UNSAID) {
                return UNSAID;
            }
            if (one == null || other == null) {
                return one == other;
            }
            return one instanceof String && other instanceof String ? (Object) one.equals(other) : UNSAID;
        };
    }

    private static Part greater(Part left, Part right) {
        return root -> left.of(root) instanceof Integer one && right.of(root) instanceof Integer other
                ? (Object) (one > other)
                : UNSAID;
    }

    private static Part constant(Node node) {
        Object value = ((ASTConst) node).getValue();
        return value == null || value instanceof String || value instanceof Boolean || value instanceof Integer
                ? root -> value
                : OGNL;
    }

    /** What a statement is asked with, by its name. */
    private static Part first(Node node) {
        String name = name(node);
        return name == null ? OGNL : root -> root instanceof Map<?, ?> bindings ? binding(bindings, name) : UNSAID;
    }

    private static Object binding(Map<?, ?> bindings, String name) {
        if (isOfMap(name)) {
            return UNSAID;
        }
        Object value = bindings.get(name);
        if (value != null || bindings.containsKey(name)) {
            return value;
        }
        return bindings.get("_parameter") instanceof Map<?, ?> ? UNSAID : null;
    }

    private static boolean isOfMap(String name) {
        return switch (name) {
            case "size", "keys", "keySet", "values", "isEmpty" -> true;
            default -> false;
        };
    }

    private static Part chain(Node node) {
        Part first = part(node.jjtGetChild(0));
        int length = node.jjtGetNumChildren();
        Getter[] further = new Getter[length - 1];
        for (int i = 1; i < length; i++) {
            Node child = node.jjtGetChild(i);
            String name = "ASTProperty".equals(child.getClass().getSimpleName()) ? name(child) : null;
            boolean size = "ASTMethod".equals(child.getClass().getSimpleName()) && "size()".equals(child.toString());
            if (name == null && !size) {
                return OGNL;
            }
            further[i - 1] = new Getter(name);
        }
        return root -> {
            Object value = first.of(root);
            for (Getter getter : further) {
                if (value == null || value == UNSAID) {
                    return UNSAID;
                }
                value = getter.of(value);
            }
            return value;
        };
    }

    private static String name(Node property) {
        return property.jjtGetNumChildren() == 1
                        && "ASTConst".equals(property.jjtGetChild(0).getClass().getSimpleName())
                        && !property.toString().startsWith("[")
                        && constant(property.jjtGetChild(0)).of(null) instanceof String name
                ? name
                : null;
    }

    /** Reads one property of whatever has it; without a name, how many there are. */
    private static final class Getter {

        private static final Object[] NOTHING = {};

        private final String name;
        private final Map<Class<?>, Object> methods = new ConcurrentHashMap<>();

        Getter(String name) {
            this.name = name;
        }

        Object of(Object thing) {
            if (name == null) {
                return thing instanceof Collection<?> things ? (Object) things.size() : UNSAID;
            }
            if (thing.getClass().isArray()) {
                return "length".equals(name) ? (Object) Array.getLength(thing) : UNSAID;
            }
            Object method = methods.get(thing.getClass());
            if (method == null) {
                method = method(thing.getClass());
                methods.put(thing.getClass(), method);
            }
            if (!(method instanceof Method getter)) {
                return UNSAID;
            }
            try {
                return getter.invoke(thing, NOTHING);
            } catch (IllegalAccessException | InvocationTargetException e) {
                return UNSAID; // OGNL says what is wrong
            }
        }

        /** The one public getter; where there is none or a choice, OGNL chooses. */
        private Object method(Class<?> of) {
            if (Map.class.isAssignableFrom(of)
                    || Iterable.class.isAssignableFrom(of)
                    || !Modifier.isPublic(of.getModifiers())) {
                return UNSAID;
            }
            String end = Character.toUpperCase(name.charAt(0)) + name.substring(1);
            Method found = null;
            for (Method method : of.getMethods()) {
                boolean getter = method.getName().equals("get" + end)
                        || method.getName().equals("is" + end)
                        || method.getName().equals("has" + end)
                        || method.getName().equals(name);
                if (getter && !method.isBridge() && !Modifier.isStatic(method.getModifiers())) {
                    if (found != null
                            || method.getParameterCount() > 0
                            || method.getName().equals(name)
                            || method.getName().startsWith("has")
                            || !Modifier.isPublic(method.getDeclaringClass().getModifiers())) {
                        return UNSAID;
                    }
                    found = method;
                }
            }
            return found == null ? UNSAID : found;
        }
    }
}
