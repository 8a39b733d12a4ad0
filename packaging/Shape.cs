using System;

namespace ApcUps.Packaging;

/// <summary>A filled shape.</summary>
/// <param name="Color">Its colour, 0xRRGGBB.</param>
internal abstract record Shape(int Color)
{
    public abstract bool Covers(double x, double y);
}

/// <summary>An upright rectangle.</summary>
/// <param name="Color">Its colour.</param>
/// <param name="X">Its left edge.</param>
/// <param name="Y">Its upper edge.</param>
/// <param name="Width">Its width.</param>
/// <param name="Height">Its height.</param>
/// <param name="Radius">The radius of its corners.</param>
internal sealed record Rectangle(int Color, double X, double Y, double Width, double Height, double Radius) : Shape(Color)
{
    // Within the radius of the rectangle that is smaller by the radius on each side.
    public override bool Covers(double x, double y)
    {
        var beside = Math.Max(Math.Max(X + Radius - x, x - X - Width + Radius), 0);
        var above = Math.Max(Math.Max(Y + Radius - y, y - Y - Height + Radius), 0);
        return (beside * beside) + (above * above) <= Radius * Radius;
    }
}

/// <summary>A closed outline.</summary>
/// <param name="Color">Its colour.</param>
/// <param name="Corners">x and y of each corner, in turn.</param>
internal sealed record Polygon(int Color, double[] Corners) : Shape(Color)
{
    // A ray to the left crosses the outline an odd number of times.
    public override bool Covers(double x, double y)
    {
        var inside = false;
        for (var i = 0; i < Corners.Length; i += 2)
        {
            var next = (i + 2) % Corners.Length;
            var (x1, y1, x2, y2) = (Corners[i], Corners[i + 1], Corners[next], Corners[next + 1]);
            if (y1 > y != y2 > y && x > x1 + ((y - y1) * (x2 - x1) / (y2 - y1)))
                inside = !inside;
        }

        return inside;
    }
}
